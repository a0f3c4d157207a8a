namespace EduGraph.Neo4j.Projection;

/// <summary>Which node a mention was found to be.</summary>
/// <param name="SourceId">The mention's source.</param>
/// <param name="Ordinal">Its place among the mentions of that source.</param>
/// <param name="NodeId">The node.</param>
internal sealed record ProjectedMention(string SourceId, int Ordinal, string NodeId);
