using System.Globalization;
using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Neo4j.Record;

/// <summary>A qualifier as a text of a list: <c>type:Enum=PREFERRED</c>, <c>scope:Text@zh=共建</c>, <c>onBehalfOf:Mention=7</c>.</summary>
/// <remarks>A node's property cannot be a map; a list of such texts can be read in Cypher, and nothing is lost.</remarks>
internal static class QualifierText
{
    /// <exception cref="ArgumentException">The name has a colon, which ends it here.</exception>
    public static string Write(Qualifier qualifier)
    {
        if (qualifier.Name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The qualifier \"{qualifier.Name}\" has a colon in its name.", nameof(qualifier));
        }

        var value = qualifier.Value;
        var text = value.Kind switch
        {
            ValueKind.Mention => value.AsMention.ToString(CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return $"{qualifier.Name}:{StoredValue.KindNames[value.Kind]}{(value.Language is null ? "" : $"@{value.Language}")}={text}";
    }

    /// <exception cref="DamagedRecordException">It is not what <see cref="Write"/> gives.</exception>
    public static Qualifier Read(string? text)
    {
        text ??= "";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var equals = colon < 0 ? -1 : text.IndexOf('=', colon);
        if (equals < 0) throw new DamagedRecordException($"\"{text}\" is no qualifier");
        var kind = text.AsSpan(colon + 1, equals - colon - 1);
        var at = kind.IndexOf('@');
        var language = at < 0 ? null : kind[(at + 1)..].ToString();
        var value = Parse(StoredValue.KindOf((at < 0 ? kind : kind[..at]).ToString()), text[(equals + 1)..], language);
        return new Qualifier(string.Intern(text[..colon]), value
            ?? throw new DamagedRecordException($"the qualifier \"{text}\" has no value of its kind"));
    }

    private static ClaimValue? Parse(ValueKind kind, string text, string? language) => kind switch
    {
        ValueKind.Text => ClaimValue.Text(text, language),
        ValueKind.Enum => ClaimValue.Enum(text),
        ValueKind.Integer => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? ClaimValue.Integer(number) : null,
        ValueKind.Number => double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? ClaimValue.Number(number) : null,
        ValueKind.Boolean => text is "true" or "false" ? ClaimValue.Boolean(text == "true") : null,
        ValueKind.Date => PartialDate.TryParse(text, out var date) ? ClaimValue.Date(date) : null,
        _ => int.TryParse(text, CultureInfo.InvariantCulture, out var ordinal) ? ClaimValue.Mention(ordinal) : null,
    };
}
