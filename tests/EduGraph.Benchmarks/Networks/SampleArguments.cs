using System.Text.Json;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Benchmarks.Networks;

/// <summary>Ids to ask about: those of the folder's <c>params.json</c>, or institutions drawn from a seed.</summary>
/// <param name="Ones">Single nodes.</param>
/// <param name="Pairs">Any two institutions.</param>
/// <param name="SharingPairs">Pairs of which every second has an agreement in common.</param>
internal sealed record SampleArguments(string[] Ones, (string From, string To)[] Pairs, (string From, string To)[] SharingPairs)
{
    private const int Seed = 1;
    private const int DrawnCount = 100;

    public static SampleArguments Read(string? folder, GraphSnapshot snapshot)
    {
        string? file = folder is null ? null : Path.Combine(folder, "params.json");
        return file is not null && File.Exists(file) ? Read(file) : Draw(snapshot);
    }

    private static SampleArguments Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement root = document.RootElement;
        return new SampleArguments([.. root.GetProperty("n1").EnumerateArray().Select(id => id.GetString()!)], PairsOf(root.GetProperty("n3")), PairsOf(root.GetProperty("n4")));
    }

    private static (string From, string To)[] PairsOf(JsonElement pairs) =>
        [.. pairs.EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))];

    private static SampleArguments Draw(GraphSnapshot snapshot)
    {
        Random random = new(Seed);
        NodeKind kind = snapshot.Schema.FindKind("Institution")!;
        IndexRange institutions = snapshot.Nodes.RangeOf(kind);
        string Any() => snapshot.Nodes.IdOf(random.Next(institutions.Start, institutions.End));
        (string From, string To)[] Pairs() => [.. Enumerable.Range(0, DrawnCount).Select(_ => (Any(), Any())).Where(pair => pair.Item1 != pair.Item2)];
        return new SampleArguments([.. Enumerable.Range(0, DrawnCount).Select(_ => Any())], Pairs(), Pairs());
    }
}
