using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using EduGraph.Resolution.Affiliations;

namespace EduGraph.Resolution.Tests.Affiliations;

/// <summary>The registry's bodies and the strings with answers, read once.</summary>
internal static class AffiliationData
{
    private static readonly Lazy<IReadOnlyList<BodyProfile>> LazyBodies = new(ReadBodies);
    private static readonly Lazy<BodyIndex> LazyIndex = new(() => BodyIndexBuilder.Build(Bodies));
    private static readonly Lazy<AffiliationMatcher> LazyMatcher = new(() => AffiliationMatcher.Build(Bodies));

    public static IReadOnlyList<BodyProfile> Bodies => LazyBodies.Value;

    public static BodyIndex Index => LazyIndex.Value;

    public static AffiliationMatcher Matcher => LazyMatcher.Value;

    public static IReadOnlyList<(string Affiliation, string Ror)> Strings(string file)
    {
        using StreamReader reader = new(PathOf(file));
        using CsvReader csv = new(reader, CultureInfo.InvariantCulture);
        List<(string, string)> rows = [];
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add((csv.GetField("affiliation")!, csv.GetField("ror_id")!));
        }

        return rows;
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", "affiliations", file);

    private static List<BodyProfile> ReadBodies()
    {
        using FileStream file = File.OpenRead(PathOf("ror-world-compact.jsonl.gz"));
        using StreamReader reader = new(new GZipStream(file, CompressionMode.Decompress));
        List<BodyProfile> bodies = [];
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument record = JsonDocument.Parse(line);
            bodies.Add(ReadBody(record.RootElement));
        }

        return bodies;
    }

    private static BodyProfile ReadBody(JsonElement record)
    {
        JsonElement place = record.GetProperty("locations").EnumerateArray().Select(location => location.GetProperty("geonames_details")).First();
        string id = record.GetProperty("id").GetString()!;
        return new BodyProfile
        {
            Id = id,
            Ror = id,
            Names = [.. record.GetProperty("names").EnumerateArray().Select(ReadName)],
            Country = place.GetProperty("country_code").GetString(),
            City = place.GetProperty("name").GetString(),
            Region = place.GetProperty("country_subdivision_name").GetString(),
            Types = [.. record.GetProperty("types").EnumerateArray().Select(type => type.GetString()!)],
            IsActive = record.GetProperty("status").GetString() == "active",
            Relations = [.. record.GetProperty("relationships").EnumerateArray()
                .Where(relation => relation.GetProperty("type").GetString() == "parent")
                .Select(relation => new BodyRelation(BodyRelationType.Parent, relation.GetProperty("id").GetString()!))],
        };
    }

    private static NameProfile ReadName(JsonElement name)
    {
        string[] types = [.. name.GetProperty("types").EnumerateArray().Select(type => type.GetString()!)];
        NameType type = types.Contains("ror_display") ? NameType.Preferred : types.Contains("acronym") ? NameType.Acronym : NameType.Alias;
        return new NameProfile(name.GetProperty("value").GetString()!, name.GetProperty("lang").GetString(), type);
    }
}
