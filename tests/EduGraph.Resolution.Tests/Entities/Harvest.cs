using System.Text.Json;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>The pages of the seed data as mentions; empty where the repository has none.</summary>
internal static class Harvest
{
    private static readonly Lazy<IReadOnlyList<MentionProfile>> LazyMentions = new(() => [.. Files().SelectMany(Read)]);

    private static readonly Lazy<ResolutionResult> LazyResolved = new(() => EntityResolver.Resolve(Mentions, []));

    public static IReadOnlyList<MentionProfile> Mentions => LazyMentions.Value;

    /// <summary>What becomes of the mentions.</summary>
    public static ResolutionResult Resolved => LazyResolved.Value;

    private static IEnumerable<string> Files()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EduGraph.sln")))
        {
            folder = folder.Parent;
        }

        string seed = Path.Combine(folder?.FullName ?? ".", "seed-data");
        return !Directory.Exists(seed) ? [] : Directory
            .EnumerateDirectories(seed, "facts", SearchOption.AllDirectories)
            .SelectMany(facts => Directory.EnumerateFiles(facts, "*.json"))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<MentionProfile> Read(string file)
    {
        using JsonDocument page = JsonDocument.Parse(File.ReadAllText(file));
        return [.. Read(page.RootElement)];
    }

    /// <summary>The mentions of one page.</summary>
    public static IEnumerable<MentionProfile> Read(JsonElement page)
    {
        JsonElement source = page.GetProperty("source");
        ILookup<string, MentionNeighbour> neighbours = page.GetProperty("relations").EnumerateArray()
            .SelectMany(Ends)
            .ToLookup(end => end.Ref, end => end.Neighbour);
        return [.. page.GetProperty("entities").EnumerateArray().Select(entity => Read(source, entity, neighbours))];
    }

    private static IEnumerable<(string Ref, MentionNeighbour Neighbour)> Ends(JsonElement relation)
    {
        string type = Text(relation, "type")!;
        yield return (Text(relation, "from")!, new MentionNeighbour(type, IsOutgoing: true, Text(relation, "to")!));
        yield return (Text(relation, "to")!, new MentionNeighbour(type, IsOutgoing: false, Text(relation, "from")!));
    }

    private static MentionProfile Read(JsonElement source, JsonElement entity, ILookup<string, MentionNeighbour> neighbours)
    {
        List<NameProfile> names = [new NameProfile(Text(entity, "name")!, Text(entity, "language"))];
        if (entity.TryGetProperty("aliases", out JsonElement aliases))
        {
            names.AddRange(aliases.EnumerateArray().Select(alias => new NameProfile(alias.GetString()!, null, NameType.Alias)));
        }

        return new MentionProfile
        {
            Key = new MentionKey(Text(source, "id")!, Text(entity, "ref")!),
            Kind = Enum.Parse<MentionKind>(Text(entity, "kind")!),
            Type = Text(entity, "type"),
            Names = names,
            Country = Text(entity, "country"),
            City = Text(entity, "city"),
            Title = Text(entity, "title"),
            Honorific = Text(entity, "honorific"),
            Edition = Text(entity, "edition"),
            StartsOn = Text(entity, "startsOn") ?? Text(entity, "signedOn") ?? Text(entity, "establishedOn"),
            EndsOn = Text(entity, "endsOn"),
            SourcePublishedOn = Text(source, "publishedOn"),
            Neighbours = [.. neighbours[Text(entity, "ref")!]],
        };
    }

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out JsonElement value) ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
}
