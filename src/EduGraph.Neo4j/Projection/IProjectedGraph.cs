using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Neo4j.Projection;

/// <summary>The graph as it should stand in the database: nodes and relationships with their best values.</summary>
internal interface IProjectedGraph
{
    /// <summary>Revision of the store that it was computed from.</summary>
    long Revision { get; }

    /// <summary>The nodes of a kind; none for the kind of sources, whose nodes are the documents of the record.</summary>
    IEnumerable<ProjectedNode> NodesOf(NodeKind kind);

    /// <summary>The relationships of a type.</summary>
    IEnumerable<ProjectedRelationship> RelationshipsOf(RelationshipType type);

    /// <summary>The mentions that are nodes of a kind.</summary>
    IEnumerable<ProjectedMention> MentionsOf(NodeKind kind);
}
