using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Traversal;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Traversal;

/// <summary>
/// Three bodies i1, i2, i3 and a lone i4; agreement a12 of i1 and i2 (2020), a23 of i2 and i3, a123 of all three; centre c of i1 (member) and i3 (founder);
/// person p at i1 (post r), who signed a12.
/// </summary>
public sealed class TraversalTests
{
    private static readonly GraphSnapshot Snapshot = Build();

    [Theory]
    [InlineData("i4", 2, 100, "i4", 0, false)]
    [InlineData("p", 0, 100, "p", 0, false)]
    [InlineData("p", 1, 100, "p | a12 r", 2, false)]
    [InlineData("p", 2, 100, "p | a12 r | i1 i2", 5, false)]
    [InlineData("p", 2, 4, "p | a12 r | i1", 4, true)]
    [InlineData("p i4", 1, 2, "p i4", 0, true)]
    public void Neighbourhood_grows_level_by_level(string start, int depth, int limit, string expected, int relationshipCount, bool isTruncated)
    {
        var found = Neighbourhood.Find(Snapshot, [.. start.Split(' ').Select(Node)], depth, TraversalFilter.All, limit, 1000);
        var levels = found.Nodes.Zip(found.Depths).GroupBy(pair => pair.Second, pair => Snapshot.Nodes.IdOf(pair.First));
        Assert.Equal(expected, string.Join(" | ", levels.Select(level => string.Join(' ', level))));
        Assert.Equal(relationshipCount, found.Relationships.Length);
        Assert.Equal(isTruncated, found.IsTruncated);
    }

    [Fact]
    public void Neighbourhood_keeps_to_types_kinds_and_day()
    {
        var schema = TinyGraph.Schema;
        var byType = Neighbourhood.Find(
            Snapshot, [Node("i1")], 1, new TraversalFilter { RelationshipTypes = [schema.FindRelationshipType("MEMBER_OF")!] }, 100, 100);
        Assert.Equal(["i1", "c"], byType.Nodes.Select(Snapshot.Nodes.IdOf));
        var byKind = Neighbourhood.Find(Snapshot, [Node("i1")], 2, new TraversalFilter { Kinds = [schema.FindKind("Role")!, schema.FindKind("Person")!] }, 100, 100);
        Assert.Equal(["i1", "r", "p"], byKind.Nodes.Select(Snapshot.Nodes.IdOf));
        var byDay = Neighbourhood.Find(Snapshot, [Node("i2")], 1, new TraversalFilter { AsOf = new DateOnly(2019, 1, 1) }, 100, 100);
        Assert.Equal(["i2", "a123", "a23"], byDay.Nodes.Select(Snapshot.Nodes.IdOf));
        var cut = Neighbourhood.Find(Snapshot, [Node("i1")], 1, TraversalFilter.All, 100, 1);
        Assert.Single(cut.Relationships);
        Assert.True(cut.IsTruncated);
    }

    [Fact]
    public void Nodes_within_two_steps_are_counted_by_kind()
    {
        var counts = Neighbourhood.CountByKind(Snapshot, Node("i1"), 2, TraversalFilter.All);
        var named = TinyGraph.Schema.Kinds.Where(kind => counts[kind.Index] > 0).Select(kind => $"{kind} {counts[kind.Index]}");
        Assert.Equal(["Person 1", "Institution 2", "Centre 1", "Agreement 2", "Role 1"], named);
    }

    [Theory]
    [InlineData("p", "p", 5, "p")]
    [InlineData("p", "i4", 12, "")]
    [InlineData("i1", "i2", 1, "")]
    [InlineData("i1", "i2", 2, "i1 a12 i2, i1 a123 i2")]
    [InlineData("p", "i2", 2, "p a12 i2")]
    [InlineData("p", "i2", 4, "p a12 i2, p r i1 a12 i2, p a12 i1 a123 i2, p r i1 a123 i2")]
    public void Paths_are_listed_shortest_first(string from, string to, int lengthMax, string expected)
    {
        var paths = ShortestPaths.Find(Snapshot, Node(from), Node(to), lengthMax, TraversalFilter.All, 100);
        Assert.Equal(
            expected.Split(", ").Order(StringComparer.Ordinal),
            (paths.Count == 0 ? [""] : paths.Select(path => string.Join(' ', path.Nodes.Select(Snapshot.Nodes.IdOf)))).Order(StringComparer.Ordinal));
        Assert.Equal(paths.Select(path => path.Length).Order(), paths.Select(path => path.Length));
        Assert.All(paths, path => Assert.All(path.Hops, hop => Assert.NotEmpty(hop)));
    }

    [Fact]
    public void Paths_are_the_same_as_all_simple_paths_of_random_graphs()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var (snapshot, nodes) = RandomGraph(new Random(seed));
            for (var lengthMax = 1; lengthMax <= 5; lengthMax++)
            {
                var expected = AllSimplePaths(snapshot, nodes[0], nodes[1], lengthMax);
                var found = ShortestPaths.Find(snapshot, nodes[0], nodes[1], lengthMax, TraversalFilter.All, 1000);
                Assert.Equal(expected, found.Select(path => string.Join(' ', path.Nodes)));
                var few = ShortestPaths.Find(snapshot, nodes[0], nodes[1], lengthMax, TraversalFilter.All, 2);
                Assert.Equal(expected.Take(2), few.Select(path => string.Join(' ', path.Nodes)));
                var one = ShortestPaths.Find(snapshot, nodes[0], nodes[1], lengthMax, TraversalFilter.All, 1);
                Assert.Equal(Math.Min(1, expected.Count), one.Count);
                Assert.All(one, path => Assert.Contains(string.Join(' ', path.Nodes), expected));
                Assert.All(one, path => Assert.Equal(found[0].Length, path.Length));
                Assert.All(one, path => Assert.All(path.Hops, hop => Assert.NotEmpty(hop)));
            }
        }
    }

    [Fact]
    public void Hop_holds_every_relationship_between_its_nodes()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("i", "Institution", "I").Node("e", "Event", "E").Relates("i", "HOSTED", "e").Relates("i", "ORGANISED", "e");
        var snapshot = graph.Build();
        var path = Assert.Single(ShortestPaths.Find(snapshot, snapshot.Nodes.RangeOf(TinyGraph.Schema.FindKind("Event")!).Start, 0, 3, TraversalFilter.All, 5));
        Assert.Equal([0, 1], Assert.Single(path.Hops));
    }

    private static int Node(string id) => Snapshot.Nodes.TryFind(id, out var node, out _) ? node : throw new ArgumentException(id);

    private static GraphSnapshot Build()
    {
        var graph = new TinyGraph();
        graph.Source("s")
            .Node("i1", "Institution", "I1").Node("i2", "Institution", "I2").Node("i3", "Institution", "I3").Node("i4", "Institution", "I4")
            .Node("a12", "Agreement", "A12").Node("a23", "Agreement", "A23").Node("a123", "Agreement", "A123")
            .Node("c", "Centre", "C").Node("p", "Person", "P").Node("r", "Role", "R")
            .Text("i1", "country", "CN").Text("i2", "country", "MY").Text("i3", "country", "MY")
            .Date("a12", "signedOn", "2020")
            .Relates("i1", "PARTY_TO", "a12").Relates("i2", "PARTY_TO", "a12")
            .Relates("i2", "PARTY_TO", "a23").Relates("i3", "PARTY_TO", "a23")
            .Relates("i1", "PARTY_TO", "a123").Relates("i2", "PARTY_TO", "a123").Relates("i3", "PARTY_TO", "a123")
            .Relates("i1", "MEMBER_OF", "c").Relates("i3", "FOUNDED", "c")
            .Relates("p", "HOLDS", "r").Relates("r", "AT", "i1").Relates("p", "SIGNED", "a12");
        return graph.Build();
    }

    private static (GraphSnapshot Snapshot, int[] Nodes) RandomGraph(Random random)
    {
        var graph = new TinyGraph();
        var source = graph.Source("s");
        for (var i = 0; i < 8; i++)
        {
            source.Node($"i{i}", "Institution", $"I{i}");
        }

        for (var i = 0; i < 14; i++)
        {
            source.Relates($"i{random.Next(8)}", "PART_OF", $"i{random.Next(8)}");
        }

        var snapshot = graph.Build();
        return (snapshot, [random.Next(4), 4 + random.Next(4)]);
    }

    private static List<string> AllSimplePaths(GraphSnapshot snapshot, int from, int to, int lengthMax)
    {
        var neighbours = new SortedSet<int>[snapshot.Nodes.Count];
        for (var node = 0; node < neighbours.Length; node++)
        {
            neighbours[node] = [];
        }

        for (var relationship = 0; relationship < snapshot.Relationships.Count; relationship++)
        {
            neighbours[snapshot.Relationships.FromOf(relationship)].Add(snapshot.Relationships.ToOf(relationship));
            neighbours[snapshot.Relationships.ToOf(relationship)].Add(snapshot.Relationships.FromOf(relationship));
        }

        var paths = new List<int[]>();
        Extend([from]);
        return [.. paths.OrderBy(path => path.Length).Select(path => string.Join(' ', path))];

        void Extend(List<int> path)
        {
            if (path[^1] == to)
            {
                paths.Add([.. path]);
                return;
            }

            foreach (var next in neighbours[path[^1]])
            {
                if (path.Count <= lengthMax && !path.Contains(next))
                {
                    Extend([.. path, next]);
                }
            }
        }
    }
}
