using System.Text;

namespace EduGraph.Api.Filtering;

/// <summary>Whether a text, as UTF-8, passes; a missing one is empty and marked as missing.</summary>
internal delegate bool TextPredicate(bool isMissing, ReadOnlySpan<byte> text);

/// <summary>Compiles <c>StringOperationFilterInput</c>.</summary>
internal static class TextFilter
{
    /// <summary>Compiles the operations; texts compare by code unit, exactly.</summary>
    public static TextPredicate Compile(InputObject operations)
    {
        var terms = new List<TextPredicate>();
        foreach (var (name, value) in operations)
        {
            if (name is "eq" or "neq" || value is not null)
            {
                terms.Add(CompileOperation(name, value));
            }
        }

        return terms.Count == 1 ? terms[0] : All([.. terms]);
    }

    private static TextPredicate CompileOperation(string name, object? value) => name switch
    {
        "and" => All(Each(value!)),
        "or" => Any(Each(value!)),
        "eq" => Equal(value),
        "neq" => Not(Equal(value)),
        "contains" => Contains((string)value!),
        "ncontains" => Not(Contains((string)value!)),
        "in" => In((IReadOnlyList<object?>)value!),
        "nin" => Not(In((IReadOnlyList<object?>)value!)),
        "startsWith" => StartsWith((string)value!),
        "nstartsWith" => Not(StartsWith((string)value!)),
        "endsWith" => EndsWith((string)value!),
        "nendsWith" => Not(EndsWith((string)value!)),
        _ => throw new ArgumentException($"A text has no operation \"{name}\".", nameof(name)),
    };

    private static TextPredicate Equal(object? value)
    {
        if (value is null)
        {
            return (isMissing, _) => isMissing;
        }

        var expected = Encoding.UTF8.GetBytes((string)value);
        return (isMissing, text) => !isMissing && text.SequenceEqual(expected);
    }

    private static TextPredicate In(IReadOnlyList<object?> values) => Any([.. values.Select(Equal)]);

    private static TextPredicate Contains(string value)
    {
        var part = Encoding.UTF8.GetBytes(value);
        return (isMissing, text) => !isMissing && text.IndexOf(part) >= 0;
    }

    private static TextPredicate StartsWith(string value)
    {
        var part = Encoding.UTF8.GetBytes(value);
        return (isMissing, text) => !isMissing && text.StartsWith(part);
    }

    private static TextPredicate EndsWith(string value)
    {
        var part = Encoding.UTF8.GetBytes(value);
        return (isMissing, text) => !isMissing && text.EndsWith(part);
    }

    private static TextPredicate[] Each(object filters) => [.. ((IReadOnlyList<object?>)filters).Select(filter => Compile((InputObject)filter!))];

    private static TextPredicate Not(TextPredicate term) => (isMissing, text) => !term(isMissing, text);

    private static TextPredicate All(TextPredicate[] terms) => (isMissing, text) =>
    {
        foreach (var term in terms)
        {
            if (!term(isMissing, text))
            {
                return false;
            }
        }

        return true;
    };

    private static TextPredicate Any(TextPredicate[] terms) => (isMissing, text) =>
    {
        foreach (var term in terms)
        {
            if (term(isMissing, text))
            {
                return true;
            }
        }

        return false;
    };
}
