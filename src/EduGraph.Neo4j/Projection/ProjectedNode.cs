namespace EduGraph.Neo4j.Projection;

/// <summary>A node as people see it in Cypher.</summary>
/// <param name="Id">Its id, which is also among its properties.</param>
/// <param name="Properties">Texts, numbers, truth values, and lists of texts; no nulls.</param>
internal sealed record ProjectedNode(string Id, Dictionary<string, object?> Properties);
