using System.Text.Json;

namespace EduGraph.Benchmarks.GraphQL;

/// <summary>Institutions and their agreements.</summary>
internal sealed class CooperationGraph
{
    private CooperationGraph(IReadOnlyDictionary<string, Institution> institutions)
    {
        ById = institutions;
        ByAgreementCount =
            [.. institutions.Values.OrderByDescending(each => each.Agreements.Count).ThenBy(each => each.Id, StringComparer.Ordinal)];
    }

    public IReadOnlyDictionary<string, Institution> ById { get; }

    /// <summary>Those with most agreements first.</summary>
    public IReadOnlyList<Institution> ByAgreementCount { get; }

    /// <summary>The graph that the arguments name.</summary>
    public static CooperationGraph From(BenchmarkArguments arguments) =>
        arguments.GraphFolder is null ? Generate(arguments.NodeCount) : Read(arguments.GraphFolder);

    /// <summary>Reads the institutions, agreements and parties of a JSON Lines graph; the rest is passed over.</summary>
    public static CooperationGraph Read(string folder)
    {
        Dictionary<string, Institution> institutions = [];
        Dictionary<string, Agreement> agreements = [];
        foreach (JsonElement node in ReadLines(Path.Combine(folder, "nodes.jsonl")))
        {
            string id = node.GetProperty("id").GetString()!;
            JsonElement props = node.GetProperty("props");
            switch (node.GetProperty("kind").GetString())
            {
                case "Institution":
                    institutions[id] = new Institution(
                        id, Text(props, "name")!, Text(props, "nameZh"), Text(props, "type"), Text(props, "country"), Text(props, "city"),
                        Number(props, "founded"), Number(props, "students"), Text(props, "website"));
                    break;
                case "Agreement":
                    agreements[id] = new Agreement(
                        id, Text(props, "title")!, Text(props, "kind"), Text(props, "signedOn"), Text(props, "status"), Number(props, "years"));
                    break;
            }
        }

        foreach (JsonElement relationship in ReadLines(Path.Combine(folder, "rels.jsonl")))
        {
            if (relationship.GetProperty("type").GetString() == "PARTY_TO")
            {
                Join(institutions[Text(relationship, "from")!], agreements[Text(relationship, "to")!]);
            }
        }

        return new CooperationGraph(institutions);
    }

    /// <summary>Makes a graph of the same shape: a few institutions have most agreements, an agreement has two to five parties.</summary>
    /// <param name="nodeCount">Of the whole graph that it stands for: nine in a hundred are institutions, twenty agreements.</param>
    public static CooperationGraph Generate(int nodeCount)
    {
        GraphNames names = new(seed: 1);
        Institution[] institutions = [.. Enumerable.Range(0, nodeCount * 9 / 100).Select(names.Institution)];
        List<Institution> urn = [.. institutions];
        for (int index = 0; index < nodeCount / 5; index++)
        {
            Agreement agreement = names.Agreement(index);
            int partyCount = names.PartyCount();
            while (agreement.Parties.Count < partyCount)
            {
                // Who is drawn goes back twice, so that those with many agreements get more.
                Institution drawn = names.Draw(urn);
                urn.Add(drawn);
                if (!agreement.Parties.Contains(drawn))
                {
                    Join(drawn, agreement);
                }
            }
        }

        return new CooperationGraph(institutions.ToDictionary(each => each.Id));
    }

    private static void Join(Institution institution, Agreement agreement)
    {
        institution.Agreements.Add(agreement);
        agreement.Parties.Add(institution);
    }

    private static IEnumerable<JsonElement> ReadLines(string path) =>
        File.ReadLines(path).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string? Text(JsonElement props, string name) =>
        props.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static int? Number(JsonElement props, string name) =>
        props.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
