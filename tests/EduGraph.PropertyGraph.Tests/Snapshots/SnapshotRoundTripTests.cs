using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

/// <summary>What has to hold for any graph, tried on generated ones; the seed is in the name of a failing case.</summary>
public sealed class SnapshotRoundTripTests
{
    private static readonly GraphSchema Schema = TinyGraph.Schema;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_to_snapshot_to_rows_loses_nothing(int seed)
    {
        var graph = Generate(new Random(seed));
        var stored = new RowRecorder();
        graph.Visit(stored);
        var replayed = new RowRecorder();
        SnapshotReplay.Visit(graph.Build(), replayed);
        Assert.Equal(stored.Rows, replayed.Rows);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_claim_stands_in_one_place(int seed)
    {
        var snapshot = Generate(new Random(seed)).Build();
        var claims = snapshot.Claims;
        var next = 0;
        for (var node = 0; node < snapshot.Nodes.Count; node++)
        {
            Assert.Equal(next, claims.OfNode(node).Start);
            for (; next < claims.OfNode(node).End; next++)
            {
                Assert.Equal(node, claims.SubjectOf(next));
                Assert.Equal(-1, claims.RelationshipOf(next));
                var ofProperty = claims.OfNode(node, claims.PredicateOf(next));
                Assert.True(ofProperty.Contains(next));
            }
        }

        for (var relationship = 0; relationship < snapshot.Relationships.Count; relationship++)
        {
            Assert.Equal(next, claims.OfRelationship(relationship).Start);
            Assert.True(claims.OfRelationship(relationship).Count > 0);
            for (; next < claims.OfRelationship(relationship).End; next++)
            {
                Assert.Equal(relationship, claims.RelationshipOf(next));
                Assert.Equal(snapshot.Relationships.TypeOf(relationship).Name, claims.PredicateOf(next));
                Assert.Equal(snapshot.Relationships.FromOf(relationship), claims.SubjectOf(next));
                Assert.Equal(snapshot.Relationships.ToOf(relationship), claims.ObjectOf(next));
            }
        }

        Assert.Equal(claims.Count, next);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Claims_have_the_ids_that_they_were_stored_with(int seed)
    {
        var snapshot = Generate(new Random(seed)).Build();
        var sources = snapshot.Sources;
        foreach (var source in sources.InStoreOrder)
        {
            var mentions = sources.MentionsOf(source);
            foreach (var claim in sources.ClaimsOf(source))
            {
                var id = ClaimId.Compute(
                    sources.Read(source).Id,
                    snapshot.Claims.Read(claim),
                    ordinal => snapshot.Texts.Text(sources.RefTextOf(mentions.Start + ordinal)));
                Assert.Equal(id, snapshot.Claims.IdOf(claim));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Adjacency_holds_every_relationship_once_in_each_direction(int seed)
    {
        var snapshot = Generate(new Random(seed)).Build();
        foreach (var type in Schema.RelationshipTypes)
        {
            var rows = snapshot.Relationships.RangeOf(type);
            foreach (var direction in new[] { RelationshipDirection.Out, RelationshipDirection.In })
            {
                var adjacency = snapshot.Relationships.AdjacencyOf(type, direction);
                var seen = new HashSet<int>();
                for (var node = 0; node < snapshot.Nodes.Count; node++)
                {
                    var edges = adjacency.EdgesOf(node);
                    for (var edge = edges.Start; edge < edges.End; edge++)
                    {
                        var relationship = adjacency.RelationshipAt(edge);
                        Assert.True(seen.Add(relationship));
                        var (near, far) = (snapshot.Relationships.FromOf(relationship), snapshot.Relationships.ToOf(relationship));
                        Assert.Equal((node, adjacency.TargetAt(edge)), direction == RelationshipDirection.Out ? (near, far) : (far, near));
                        Assert.True(edge == edges.Start || adjacency.TargetAt(edge - 1) <= adjacency.TargetAt(edge));
                    }
                }

                Assert.Equal(Enumerable.Range(rows.Start, rows.Count), seen.Order());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_mention_leads_to_a_node_that_answers_to_its_own_id(int seed)
    {
        var snapshot = Generate(new Random(seed)).Build();
        for (var mention = 0; mention < snapshot.Sources.MentionCount; mention++)
        {
            var node = snapshot.Sources.NodeOf(mention);
            Assert.Contains(mention, snapshot.Sources.MentionsOfNode(node).ToArray());
            Assert.True(snapshot.Nodes.TryFind(snapshot.Texts.Text(snapshot.Sources.OwnIdTextOf(mention)), out var found, out var isRedirect));

            // An own id that others kept as theirs stays with them; one that several mentions state leads to the node of one of them.
            Assert.True(found == node || !isRedirect || StatesSameId(snapshot, mention, found));
        }

        for (var node = 0; node < snapshot.Nodes.Count; node++)
        {
            Assert.True(snapshot.Nodes.TryFind(snapshot.Nodes.IdOf(node), out var found, out var isRedirect));
            Assert.Equal((node, false), (found, isRedirect));
        }
    }

    private static bool StatesSameId(GraphSnapshot snapshot, int mention, int node)
    {
        foreach (var other in snapshot.Sources.MentionsOfNode(node))
        {
            if (snapshot.Sources.OwnIdTextOf(other) == snapshot.Sources.OwnIdTextOf(mention))
            {
                return true;
            }
        }

        return false;
    }

    private static TinyGraph Generate(Random random)
    {
        var graph = new TinyGraph();
        var mentions = new List<(string Source, string Ref, string Kind)>();
        for (var s = 0; s < 4; s++)
        {
            var id = $"s{s}";
            var source = graph.Source(id, random.Next(3) == 0 ? null : $"P{random.Next(3)}", random.Next(3) == 0 ? null : $"20{random.Next(10, 26)}");
            var own = new List<(string Ref, NodeKind Kind)>();
            for (var m = 0; m < 12; m++)
            {
                var kind = Schema.Kinds.Where(each => each.Name != "Source").ElementAt(random.Next(Schema.Kinds.Length - 1));
                source.Mention($"e{m}", kind.Name, random.Next(4) == 0 ? $"{kind.Name}-{random.Next(4)}" : null, locator: random.Next(2) == 0 ? null : $"paragraph {m}");
                own.Add(($"e{m}", kind));
                mentions.Add((id, $"e{m}", kind.Name));
            }

            for (var c = 0; c < 60; c++)
            {
                AddClaim(random, source, own);
            }
        }

        foreach (var (source, mentionRef, kind) in mentions.Where(_ => random.Next(5) == 0).ToList())
        {
            var target = mentions.Where(other => other.Kind == kind).ElementAt(random.Next(mentions.Count(other => other.Kind == kind)));
            var targetId = NodeId.Compute(target.Kind, target.Source, target.Ref);
            if (targetId != NodeId.Compute(kind, source, mentionRef))
            {
                graph.Same(source, mentionRef, targetId);
            }
        }

        return graph;
    }

    private static void AddClaim(Random random, TinySource source, List<(string Ref, NodeKind Kind)> own)
    {
        var (subject, kind) = own[random.Next(own.Count)];
        var rank = (ClaimRank)random.Next(3);
        var confidence = random.Next(1, 11) / 10.0;
        var locator = random.Next(2) == 0 ? null : $"line {random.Next(5)}";
        if (random.Next(2) == 0 && kind.Properties.Length > 0)
        {
            var property = kind.Properties[random.Next(kind.Properties.Length)];
            (string, ClaimValue)[] details = property.ValueType is { Details: [.., var detail] }
                ? [(detail.Name, ValueOf(random, detail.Storage, detail.Enum, own))]
                : [];
            source.Says(subject, property.Name, ValueOf(random, property.Storage, property.Enum, own), locator, rank, confidence, details);
            return;
        }

        var type = Schema.RelationshipTypes[random.Next(Schema.RelationshipTypes.Length)];
        var ends = type.Ends[random.Next(type.Ends.Length)];
        var from = own.FirstOrDefault(each => each.Kind == ends.From).Ref ?? subject;
        var to = own.LastOrDefault(each => each.Kind == ends.To).Ref ?? own[random.Next(own.Count)].Ref;
        source.Says(
            from,
            type.Name,
            source.ValueOf(to),
            locator,
            rank,
            confidence,
            [.. type.Properties.Where(_ => random.Next(2) == 0).Select(property => (property.Name, ValueOf(random, property.Storage, property.Enum, own)))]);
    }

    private static ClaimValue ValueOf(Random random, ValueKind storage, GraphEnum? type, List<(string Ref, NodeKind Kind)> own) => storage switch
    {
        ValueKind.Integer => ClaimValue.Integer(random.Next(3)),
        ValueKind.Number => ClaimValue.Number(random.Next(3) / 4.0),
        ValueKind.Boolean => ClaimValue.Boolean(random.Next(2) == 0),
        ValueKind.Date => ClaimValue.Date(PartialDate.FromDay(new DateOnly(2020 + random.Next(3), 1, 1 + random.Next(2)))),
        ValueKind.Enum => ClaimValue.Enum(type!.Values[random.Next(type.Values.Length)].Name),
        ValueKind.Mention => ClaimValue.Mention(random.Next(own.Count)),
        _ => ClaimValue.Text("text \"" + random.Next(3), random.Next(3) switch { 0 => "en", 1 => "zh", _ => null }),
    };
}
