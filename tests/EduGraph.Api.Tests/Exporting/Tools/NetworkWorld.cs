using System.Globalization;
using System.Text.Json.Nodes;
using EduGraph.Api.Tests.Hosting;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Exporting.Tools;

/// <summary>A graph whose bodies, with names that break formats, share agreements and events drawn from a seed; and what the API says of its network.</summary>
internal static class NetworkWorld
{
    /// <summary>What the exports ask for.</summary>
    public const string Query = "projection=AGREEMENTS,EVENTS&factors=1,0.5&metrics=all&communities=LEIDEN&seed=3";

    private const int BodyCount = 60;
    private static readonly string[] Countries = ["CN", "MY", "TH", "KH"];

    public static TinyGraph Create()
    {
        var graph = new TinyGraph();
        var (news, register) = (graph.Source("news", publisher: "News"), graph.Source("register", publisher: "Register"));
        var random = new Random(20_251_124);
        for (var body = 0; body < BodyCount; body++)
        {
            news.Node(Id("ins", body), "Institution", $"{HostileWorld.Names[body % HostileWorld.Names.Length]} {body}");
            register.Mention(Id("ins", body), "Institution", Id("ins", body));
            if (body % 7 != 0)
            {
                news.Text(Id("ins", body), "country", Countries[random.Next(Countries.Length)]); // of some nobody says where they are
            }
        }

        for (var thing = 0; thing < BodyCount; thing++)
        {
            var (id, type) = thing % 3 == 0 ? (Id("eve", thing), "ATTENDED") : (Id("agr", thing), "PARTY_TO");
            var source = thing % 2 == 0 ? news : register;
            source.Node(id, thing % 3 == 0 ? "Event" : "Agreement", $"Thing {thing}");
            foreach (var body in Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(BodyCount)).Distinct())
            {
                source.Relates(Id("ins", body), type, id);
            }
        }

        return graph;
    }

    /// <summary>Asks the API for the network.</summary>
    public static async Task<JsonNode> AskAsync(ApiServer server)
    {
        const string Question =
            """
            {
              cooperation(projection: [AGREEMENTS, EVENTS], factors: [1, 0.5]) {
                rule nodeCount tieCount communities(seed: 3) { modularity count }
                nodes(first: 100) {
                  nodes {
                    id label country degree strength betweenness closeness harmonic eigenvector pageRank core component isArticulationPoint triangles clustering
                    constraint effectiveSize brokerage { coordinator consultant gatekeeper representative liaison total } community(seed: 3)
                  }
                }
                ties(first: 1000) {
                  nodes { from { id } to { id } count weight evidence { projection node { id } relationships { sources { source { id } } } } }
                }
              }
            }
            """;
        var answer = await server.AskAsync(Question);
        return JsonNode.Parse(answer.GetProperty("cooperation").GetRawText())!;
    }

    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:00}");
}
