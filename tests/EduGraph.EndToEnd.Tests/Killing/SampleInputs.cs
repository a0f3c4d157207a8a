using System.Globalization;

namespace EduGraph.EndToEnd.Tests.Killing;

/// <summary>Inputs large enough for an ingest to have many moments: packs that speak of the same bodies, and a graph in JSON Lines.</summary>
internal static class SampleInputs
{
    private const int PackCount = 40;
    private const int DefaultNodeCount = 1_500;

    /// <summary>Writes them into a folder that does not exist yet.</summary>
    public static void Write(string folder, int nodeCount = DefaultNodeCount)
    {
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        Directory.CreateDirectory(Path.Combine(folder, "graph"));
        for (var i = 0; i < PackCount; i++)
        {
            File.WriteAllText(Path.Combine(folder, "pages", $"page-{i}.json"), Pack(i));
        }

        File.WriteAllLines(Path.Combine(folder, "graph", "nodes.jsonl"), Enumerable.Range(0, nodeCount).Select(Node));
        File.WriteAllLines(Path.Combine(folder, "graph", "rels.jsonl"), Enumerable.Range(1, nodeCount - 1).Select(Relationship));
    }

    private static string Pack(int i) => Text($$"""
        {
          "source": {"id": "page-{{i}}", "url": "https://example.org/{{i}}", "title": "Page {{i}}", "publisher": "Example", "language": "en"},
          "entities": [
            {"ref": "e1", "kind": "Institution", "type": "UNIVERSITY", "name": "University {{i % 7}}", "language": "en", "country": "CN"},
            {"ref": "e2", "kind": "Institution", "type": "UNIVERSITY", "name": "Universiti {{i % 5}}", "language": "ms", "country": "MY"},
            {"ref": "e3", "kind": "Agreement", "type": "MOU", "name": "Memorandum {{i}}", "language": "en", "signedOn": "2025-09"}
          ],
          "relations": [
            {"from": "e1", "type": "PARTY_TO", "to": "e3", "properties": {}, "locator": "paragraph 1"},
            {"from": "e2", "type": "PARTY_TO", "to": "e3", "properties": {}, "locator": "paragraph 1"}
          ]
        }
        """);

    private static string Node(int i) => Text(
        $$$"""{"id":"n{{{i}}}","kind":"Institution","props":{"name":"College {{{i}}}","country":"TH","type":"UNIVERSITY"}}""");

    private static string Relationship(int i) => Text(
        $$$"""{"from":"n{{{i}}}","type":"PART_OF","to":"n{{{i / 2}}}","props":{}}""");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
