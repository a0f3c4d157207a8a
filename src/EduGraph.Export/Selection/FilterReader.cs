using System.Collections.Immutable;
using System.Globalization;
using EduGraph.GraphQL.Language;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Export.Selection;

/// <summary>Reads a filter out of the texts of options or of an address.</summary>
public static class FilterReader
{
    /// <summary>Most names in one list.</summary>
    public const int NameCountMax = 300;

    /// <summary>Reads kinds: names of kinds or interfaces, commas between them.</summary>
    /// <exception cref="ExportException">A name is unknown.</exception>
    public static ImmutableArray<NodeKind> ReadKinds(GraphSchema schema, string? text)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var names = schema.Kinds.Select(kind => kind.Name).Concat(schema.Interfaces.Select(type => type.Name)).ToList();
        var kinds = Split("kinds", text).SelectMany(name => schema.KindsOf(name) is { IsEmpty: false } found ? found : throw Unknown("kind", name, names));
        return [.. kinds.Distinct().OrderBy(kind => kind.Index)];
    }

    /// <summary>Reads relationship types: names, commas between them.</summary>
    /// <exception cref="ExportException">A name is unknown.</exception>
    public static ImmutableArray<RelationshipType> ReadTypes(GraphSchema schema, string? text)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var names = schema.RelationshipTypes.Select(type => type.Name).ToList();
        var types = Split("types", text).Select(name => schema.FindRelationshipType(name) ?? throw Unknown("relationship type", name, names));
        return [.. types.Distinct().OrderBy(type => type.Index)];
    }

    /// <summary>Reads countries: ISO 3166-1 alpha-2 codes, commas between them.</summary>
    /// <exception cref="ExportException">A code is not two capital letters.</exception>
    public static ImmutableArray<string> ReadCountries(string? text) =>
    [
        .. Split("countries", text)
            .Select(code => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? code : throw new ExportException(
                "BAD_COUNTRY", $"countries has \"{code}\"; expected codes of ISO 3166-1 alpha-2, two capital letters each, such as CN,MY."))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a day.</summary>
    /// <exception cref="ExportException">It is none.</exception>
    public static DateOnly? ReadDay(string? text, string name = "asOf") =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ExportException("BAD_DATE", $"{name} is \"{text}\"; expected a day such as 2025-09-15.");

    private static string[] Split(string list, string? text)
    {
        var names = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length <= NameCountMax ? names
            : throw new ExportException("TOO_MANY_NAMES", $"{list} has {names.Length} names; at most {NameCountMax} are read.");
    }

    private static ExportException Unknown(string what, string name, IReadOnlyList<string> known) => new(
        $"UNKNOWN_{what.ToUpperInvariant().Replace(' ', '_')}",
        $"There is no {what} \"{name}\"; there are {string.Join(", ", known)}.{Suggestions.DidYouMean(name, known)}");
}
