using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Neo4j.Projection;

/// <summary>A relationship as people see it in Cypher.</summary>
/// <param name="Ends">Kinds of the nodes that it joins.</param>
/// <param name="FromId">Id of the node that it goes out from.</param>
/// <param name="ToId">Id of the node that it goes to.</param>
/// <param name="Properties">Its own best values, and <c>sources</c>: the ids of those that state it.</param>
internal sealed record ProjectedRelationship(RelationshipEnds Ends, string FromId, string ToId, Dictionary<string, object?> Properties);
