using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Schema;
using EduGraph.Export;
using EduGraph.Export.Networks;
using EduGraph.Export.Selection;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Exporting;

/// <summary>Reads the parameters of an export of a network.</summary>
/// <param name="schema">The API's schema.</param>
/// <param name="textOf">The text of a parameter; null where it was not given.</param>
internal sealed class ExportNetworkReader(ApiSchema schema, Func<string, string?> textOf)
{
    private const int SampleCountMax = 10_000; // as betweenness(samples:) has it

    private readonly List<(string Name, JsonElement Value)> _given = [];

    /// <summary>The arguments that were given, as JSON, once they are read.</summary>
    public ImmutableArray<(string Name, JsonElement Value)> Given => [.. _given];

    /// <summary>Reads the arguments of <c>cooperation</c>.</summary>
    /// <returns>Their values by name, coerced; null for those that were not given and have no default.</returns>
    /// <exception cref="ExportException">A value is none.</exception>
    public Func<string, object?> ReadArguments()
    {
        if (textOf("types") is { Length: > 0 })
        {
            throw new ExportException(
                "TYPES_WITH_PROJECTION", "types chooses relationships of the graph, but a projection makes ties of its own; leave one of them out.");
        }

        var values = new Dictionary<string, object?>
        {
            ["projection"] = ReadProjections(),
            ["factors"] = ReadFactors(),
            ["weight"] = ReadName("weight", "UNKNOWN_WEIGHT", Enum.GetNames<WeightRule>().Select(name => name.ToUpperInvariant()).ToList()) ?? "NEWMAN",
            ["where"] = ReadWhere(),
            ["asOf"] = ReadDay("asOf"),
            ["from"] = ReadDay("from"),
            ["to"] = ReadDay("to"),
        };
        return name => values[name];
    }

    /// <summary>Reads the measures.</summary>
    /// <exception cref="ExportException">One is unknown.</exception>
    public ImmutableArray<NetworkMeasure> ReadMeasures() => NetworkMeasures.Read(textOf("metrics"));

    /// <summary>Reads how communities are found; null for none.</summary>
    /// <exception cref="ExportException">A value is none, or stands alone.</exception>
    public CommunityChoice? ReadCommunities()
    {
        var algorithm = ReadName("communities", "UNKNOWN_ALGORITHM", CommunityChoice.Algorithms, isArgument: false);
        if (algorithm is null && textOf("resolution") is { Length: > 0 })
        {
            throw new ExportException("NO_COMMUNITIES", "resolution is given without communities; add communities=LEIDEN or LOUVAIN.");
        }

        var resolution = ReadNumber("resolution") ?? 1;
        return algorithm is null ? null
            : resolution is > 0 and <= CommunityChoice.ResolutionMax ? new CommunityChoice(algorithm, ReadSeed(), resolution)
            : throw OutOfRange("resolution", $"above 0 and at most {CommunityChoice.ResolutionMax}");
    }

    /// <summary>Reads how betweenness is estimated; null for the exact one.</summary>
    /// <exception cref="ExportException">The number is none, or nothing is estimated.</exception>
    public SampleChoice? ReadSamples()
    {
        if (textOf("samples") is not { Length: > 0 } text)
        {
            return null;
        }

        if (ReadMeasures().All(measure => measure.Metric != NetworkMetric.Betweenness))
        {
            throw new ExportException("NO_BETWEENNESS", "samples is given without betweenness, which alone is estimated; add it to metrics.");
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= SampleCountMax
            ? new SampleChoice(count, ReadSeed())
            : throw OutOfRange("samples", $"1 to {SampleCountMax}");
    }

    private List<object?> ReadProjections()
    {
        var names = textOf("projection")!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = schema.Graph.Projections.Select(projection => projection.Name).ToList();
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new ExportException(
                "UNKNOWN_PROJECTION", $"There is no projection \"{unknown}\"; there are {string.Join(", ", known)}.{Nearest(unknown, known)}");
        }

        Add("projection", names);
        return [.. names];
    }

    private List<object?>? ReadFactors()
    {
        if (textOf("factors") is not { Length: > 0 } text)
        {
            return null;
        }

        var factors = text.Split(',', StringSplitOptions.TrimEntries)
            .Select(part => ParseNumber(part) ?? throw new ExportException(
                "BAD_FACTORS", $"factors has \"{part}\"; expected numbers with commas between them, one for each projection: 1,0.5."))
            .ToList();
        Add("factors", factors);
        return [.. factors];
    }

    private IReadOnlyDictionary<string, object?>? ReadWhere()
    {
        var filter = textOf("where") is { Length: > 0 } text
            ? JsonObject.Create(ExportWhere.Parse(text, "one such as {\"crossBorder\": true}"))!
            : [];
        AddNames(filter, "kinds", [.. FilterReader.ReadKinds(schema.Graph, textOf("kinds")).Select(kind => ApiTypeNames.ScreamingSnake(kind.Name))]);
        AddNames(filter, "countries", [.. FilterReader.ReadCountries(textOf("countries"))]);
        if (filter.Count == 0)
        {
            return null;
        }

        var value = JsonSerializer.SerializeToElement(filter);
        var where = InputCoercion.Coerce(schema.Types, "where", "NetworkFilterInput!", value, suggestsNames: true, out var errors);
        if (errors.Count > 0)
        {
            throw BadWhere(string.Join(' ', errors.Select(error => error.Message.Replace("Variable \"$where\"", "where", StringComparison.Ordinal)))
                + " With a projection, where is the API's NetworkFilterInput: {\"crossBorder\": true, \"institutionTypes\": [\"UNIVERSITY\"]}.");
        }

        _given.Add(("where", value));
        return (IReadOnlyDictionary<string, object?>)where!;
    }

    // The short forms that every export has.
    private static void AddNames(JsonObject filter, string name, string[] values)
    {
        if (values.Length == 0)
        {
            return;
        }

        if (filter.ContainsKey(name))
        {
            throw BadWhere($"where names {name}, and they are given beside it too; say them once.");
        }

        filter.Add(name, new JsonArray([.. values.Select(value => JsonValue.Create(value))]));
    }

    private string? ReadName(string parameter, string code, IReadOnlyList<string> known, bool isArgument = true)
    {
        if (textOf(parameter) is not { Length: > 0 } name)
        {
            return null;
        }

        if (!known.Contains(name))
        {
            throw new ExportException(code, $"{parameter} is \"{name}\"; there are {string.Join(", ", known)}.{Nearest(name, known)}");
        }

        if (isArgument)
        {
            Add(parameter, name);
        }

        return name;
    }

    private DateOnly? ReadDay(string name)
    {
        var day = FilterReader.ReadDay(textOf(name), name);
        if (day is { } given)
        {
            Add(name, given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return day;
    }

    private int ReadSeed() => textOf("seed") is not { Length: > 0 } text ? 1
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw OutOfRange("seed", $"a whole number of {int.MinValue} to {int.MaxValue}");

    private double? ReadNumber(string name) => textOf(name) is not { Length: > 0 } text ? null
        : ParseNumber(text) ?? throw OutOfRange(name, "a number");

    private static double? ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // Lower case is what is typed first; upper case is what is meant.
    private static string Nearest(string name, IReadOnlyList<string> known) =>
        known.Contains(name.ToUpperInvariant()) ? $" Did you mean \"{name.ToUpperInvariant()}\"?" : Suggestions.DidYouMean(name, known);

    private void Add<T>(string name, T value) => _given.Add((name, JsonSerializer.SerializeToElement(value)));

    private ExportException OutOfRange(string name, string expected) =>
        new("ARGUMENT_OUT_OF_RANGE", $"{name} is \"{textOf(name)}\"; expected {expected}.");

    private static ExportException BadWhere(string message) => new("BAD_WHERE", message);
}
