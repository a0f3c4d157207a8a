using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Selection;

/// <summary>The nodes and relationships of a snapshot that a filter lets through; both ends of every relationship are among the nodes.</summary>
public sealed class ExportSelection
{
    private readonly PositionSet _nodes;
    private readonly PositionSet _relationships;

    internal ExportSelection(GraphSnapshot snapshot, ExportFilter filter, PositionSet nodes, PositionSet relationships)
    {
        Snapshot = snapshot;
        Filter = filter;
        _nodes = nodes;
        _relationships = relationships;
        NodeCount = nodes.Count;
        RelationshipCount = relationships.Count;
    }

    /// <summary>The graph.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>The filter.</summary>
    public ExportFilter Filter { get; }

    /// <summary>Number of nodes.</summary>
    public int NodeCount { get; }

    /// <summary>Number of relationships.</summary>
    public int RelationshipCount { get; }

    /// <summary>All nodes, ascending: by kind, then by id.</summary>
    public IEnumerable<int> Nodes => _nodes.Between(0, Snapshot.Nodes.Count);

    /// <summary>All relationships, ascending: by type, then by their ends.</summary>
    public IEnumerable<int> Relationships => _relationships.Between(0, Snapshot.Relationships.Count);

    /// <summary>Nodes of a kind, ascending by id.</summary>
    public IEnumerable<int> NodesOf(NodeKind kind)
    {
        var range = Snapshot.Nodes.RangeOf(kind);
        return _nodes.Between(range.Start, range.End);
    }

    /// <summary>Relationships of a type, ascending.</summary>
    public IEnumerable<int> RelationshipsOf(RelationshipType type)
    {
        var range = Snapshot.Relationships.RangeOf(type);
        return _relationships.Between(range.Start, range.End);
    }

    /// <summary>Whether the node is one of them.</summary>
    public bool HasNode(int nodeIndex) => _nodes.Contains(nodeIndex);

    /// <summary>Whether the relationship is one of them.</summary>
    public bool HasRelationship(int relationshipIndex) => _relationships.Contains(relationshipIndex);

    /// <summary>Claims on the nodes, then claims that state the relationships.</summary>
    public IEnumerable<int> Claims
    {
        get
        {
            foreach (var node in Nodes)
            {
                for (var claims = Snapshot.Claims.OfNode(node); claims.Count > 0; claims = new IndexRange(claims.Start + 1, claims.End))
                {
                    yield return claims.Start;
                }
            }

            foreach (var relationship in Relationships)
            {
                for (var claims = Snapshot.Claims.OfRelationship(relationship); claims.Count > 0; claims = new IndexRange(claims.Start + 1, claims.End))
                {
                    yield return claims.Start;
                }
            }
        }
    }

    /// <summary>Sources that make the claims, and those that are nodes of the selection themselves; ascending.</summary>
    public IEnumerable<int> Sources
    {
        get
        {
            var sources = new PositionSet(Snapshot.Nodes.Count);
            foreach (var claim in Claims)
            {
                sources.Add(Snapshot.Claims.SourceOf(claim));
            }

            var kind = Snapshot.Schema.FindKind(SourceTable.KindName)!;
            foreach (var source in NodesOf(kind))
            {
                sources.Add(source);
            }

            var range = Snapshot.Nodes.RangeOf(kind);
            return sources.Between(range.Start, range.End);
        }
    }
}
