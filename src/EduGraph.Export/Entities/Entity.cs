using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Entities;

/// <summary>One node with what is said of it: what an entity page shows.</summary>
internal sealed class Entity
{
    /// <summary>Most relationships, and most claims, that are shown; how many there are is told.</summary>
    public const int PartCountMax = 1_000;

    /// <summary>Finds what belongs to a node. O(relationships and claims of the node).</summary>
    public Entity(GraphSnapshot snapshot, int node)
    {
        Snapshot = snapshot;
        Node = node;
        var claims = snapshot.Claims.OfNode(node);
        ClaimCount = claims.Count;
        Claims = [.. Enumerable.Range(claims.Start, Math.Min(claims.Count, PartCountMax))];
        RelationshipCount = snapshot.DegreeOf(node);
        Relationships = [.. Find(snapshot, node).Take(PartCountMax)];
    }

    /// <summary>The graph.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>The node.</summary>
    public int Node { get; }

    /// <summary>Number of all its relationships; one from the node to itself counts twice.</summary>
    public int RelationshipCount { get; }

    /// <summary>Relationships by type, those that go out before those that come in.</summary>
    public IReadOnlyList<(int Relationship, RelationshipDirection Direction)> Relationships { get; }

    /// <summary>Number of all claims on the node.</summary>
    public int ClaimCount { get; }

    /// <summary>Claims on the node, by property, best first.</summary>
    public IReadOnlyList<int> Claims { get; }

    private static IEnumerable<(int Relationship, RelationshipDirection Direction)> Find(GraphSnapshot snapshot, int node)
    {
        foreach (var type in snapshot.Schema.RelationshipTypes)
        {
            foreach (var direction in new[] { RelationshipDirection.Out, RelationshipDirection.In })
            {
                var adjacency = snapshot.Relationships.AdjacencyOf(type, direction);
                var edges = adjacency.EdgesOf(node);
                for (var edge = edges.Start; edge < edges.End; edge++)
                {
                    yield return (adjacency.RelationshipAt(edge), direction);
                }
            }
        }
    }
}
