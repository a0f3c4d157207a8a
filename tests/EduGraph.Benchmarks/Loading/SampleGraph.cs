using System.Globalization;

namespace EduGraph.Benchmarks.Loading;

/// <summary>A graph in JSON Lines: half institutions, half agreements, five parties an agreement on average.</summary>
internal static class SampleGraph
{
    private const int RelationshipsPerNode = 5;
    private const int Seed = 1;

    private static readonly string[] Countries = ["CN", "VN", "TH", "MY", "ID", "PH", "LA", "KH", "MM", "SG", "BN", "TL"];

    /// <summary>Writes the graph into a folder that does not exist yet, and gives the folder.</summary>
    public static string Write(string folder, int nodeCount)
    {
        Directory.CreateDirectory(folder);
        Random random = new(Seed);
        int half = nodeCount / 2;
        File.WriteAllLines(Path.Combine(folder, "nodes.jsonl"), Enumerable.Range(0, half).SelectMany(i => new[] { Institution(i, random), Agreement(i, random) }));
        File.WriteAllLines(Path.Combine(folder, "rels.jsonl"), Enumerable.Range(0, RelationshipsPerNode * nodeCount).Select(_ => Party(half, random)));
        return folder;
    }

    private static string Institution(int i, Random random) => Text(
        $$$"""{"id":"i{{{i}}}","kind":"Institution","props":{"name":"College number {{{i}}}","type":"UNIVERSITY","country":"{{{Countries[random.Next(Countries.Length)]}}}","city":"City {{{random.Next(900)}}}","studentCount":{{{random.Next(40_000)}}}}}""");

    private static string Agreement(int i, Random random) => Text(
        $$$"""{"id":"a{{{i}}}","kind":"Agreement","props":{"name":"Memorandum {{{i}}}","type":"MOU","signedOn":"{{{random.Next(2003, 2026)}}}-0{{{random.Next(1, 10)}}}"}}""");

    private static string Party(int half, Random random) => Text(
        $$$"""{"from":"i{{{random.Next(half)}}}","type":"PARTY_TO","to":"a{{{random.Next(half)}}}","props":{"capacity":"party"}}""");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
