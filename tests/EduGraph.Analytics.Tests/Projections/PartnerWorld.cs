using EduGraph.Analytics.Projections;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.Analytics.Tests.Projections;

/// <summary>
/// Five bodies: a and b in China, c and d in Thailand, e in no known country. Agreement m3 of a, b and c (2020); m2 of a and b (undated); mu of c and d,
/// known with confidence 0.4 (2022 to 2023). Centre k in Thailand: a is a member, d founded it. p of a and q of d (posts) attended the meeting v (2021);
/// p visited c. a, b, c and d lie in two cities: a and b in a town of the province x, c in the province y itself.
/// </summary>
internal static class PartnerWorld
{
    public static readonly GraphSnapshot Snapshot = Build();

    public static int Node(string id) => Snapshot.Nodes.TryFind(id, out var node, out _) ? node : throw new ArgumentException($"No node {id}.");

    public static ProjectionRule Rule(string projection) => ProjectionRule.Of(TinyGraph.Schema.FindProjection(projection)!);

    public static ProjectedNetwork Project(ProjectionRule rule) => ProjectionBuilder.Build(Snapshot, rule, TestContext.Current.CancellationToken);

    /// <summary>The ties as <c>a-b 2 1.5</c>: ends, things shared, weight.</summary>
    public static IEnumerable<string> TiesOf(ProjectedNetwork network) => Enumerable.Range(0, network.TieCount).Select(tie =>
        FormattableString.Invariant($"{NameOf(network, network.SourceOf(tie))}-{NameOf(network, network.TargetOf(tie))} {network.CountOf(tie)} {network.WeightOf(tie)}"));

    public static string NameOf(ProjectedNetwork network, int position) => network.IsGrouped
        ? Snapshot.Texts.Text(network.NodeAt(position))
        : Snapshot.Nodes.IdOf(network.NodeAt(position));

    private static GraphSnapshot Build()
    {
        var graph = new TinyGraph();
        var said = graph.Source("s", publisher: "P")
            .Node("a", "Institution", "A").Node("b", "Institution", "B").Node("c", "Institution", "C").Node("d", "Institution", "D").Node("e", "Institution", "E")
            .Node("k", "Centre", "K").Node("m2", "Agreement").Node("m3", "Agreement").Node("mu", "Agreement").Node("v", "Event", "V")
            .Node("p", "Person", "P").Node("q", "Person", "Q").Node("rp", "Role").Node("rq", "Role")
            .Node("x", "Place", "X").Node("xt", "Place", "Town").Node("y", "Place", "Y");
        foreach (var (id, country) in new[] { ("a", "CN"), ("b", "CN"), ("c", "TH"), ("d", "TH"), ("k", "TH") })
        {
            said.Text(id, "country", country);
        }

        said.Enum("a", "type", "UNIVERSITY").Enum("b", "type", "UNIVERSITY").Enum("c", "type", "GOVERNMENT")
            .Enum("x", "type", "PROVINCE").Enum("xt", "type", "CITY").Enum("y", "type", "PROVINCE")
            .Relates("a", "LOCATED_IN", "xt").Relates("b", "LOCATED_IN", "xt").Relates("c", "LOCATED_IN", "y").Relates("xt", "WITHIN", "x")
            .Enum("m3", "type", "MOU").Date("m3", "signedOn", "2020").Date("mu", "signedOn", "2022-03").Date("mu", "validUntil", "2023")
            .Relates("a", "PARTY_TO", "m3").Relates("b", "PARTY_TO", "m3").Relates("c", "PARTY_TO", "m3")
            .Relates("a", "PARTY_TO", "m2").Relates("b", "PARTY_TO", "m2")
            .Says("c", "PARTY_TO", said.ValueOf("mu"), confidence: 0.4)
            .Says("d", "PARTY_TO", said.ValueOf("mu"), confidence: 0.4)
            .Relates("a", "MEMBER_OF", "k").Relates("d", "FOUNDED", "k")
            .Relates("p", "HOLDS", "rp").Relates("rp", "AT", "a").Relates("q", "HOLDS", "rq").Relates("rq", "AT", "d")
            .Relates("p", "ATTENDED", "v").Relates("q", "ATTENDED", "v").Date("v", "startsOn", "2021-05-04")
            .Relates("p", "VISITED", "c");
        return graph.Build();
    }
}
