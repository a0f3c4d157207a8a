namespace EduGraph.Api.Filtering;

/// <summary>Compiles the operations of enums and ids: <c>eq neq in nin</c>, over numbers that stand for the values.</summary>
internal static class ChoiceFilter
{
    /// <summary>Number of a missing value.</summary>
    public const int Missing = -1;

    /// <summary>Number of a value that nothing has.</summary>
    public const int Unknown = -2;

    /// <summary>Compiles the operations.</summary>
    /// <param name="operations">The coerced input.</param>
    /// <param name="numberOf">The number of a value; <see cref="Unknown"/> for one that nothing has.</param>
    public static Func<int, bool> Compile(InputObject operations, Func<string, int> numberOf)
    {
        int Number(object? value) => value is null ? Missing : numberOf((string)value);

        Func<int, bool> In(object values)
        {
            var numbers = ((IReadOnlyList<object?>)values).Select(Number).ToHashSet();
            return numbers.Contains;
        }

        Func<int, bool> Equal(object? value)
        {
            var expected = Number(value);
            return number => number == expected;
        }

        var terms = new List<Func<int, bool>>();
        foreach (var (name, value) in operations)
        {
            if (value is null && name is not ("eq" or "neq"))
            {
                continue;
            }

            terms.Add(name switch
            {
                "eq" => Equal(value),
                "neq" => FilterTerms.Not(Equal(value)),
                "in" => In(value!),
                "nin" => FilterTerms.Not(In(value!)),
                _ => throw new ArgumentException($"A choice has no operation \"{name}\".", nameof(operations)),
            });
        }

        return FilterTerms.All(terms);
    }
}
