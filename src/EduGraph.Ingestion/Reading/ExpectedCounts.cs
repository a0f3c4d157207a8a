namespace EduGraph.Ingestion.Reading;

/// <summary>How much a dataset's description says that there is; null where it does not say.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Nodes">Nodes, over all documents.</param>
/// <param name="Relationships">Relationships, over all documents.</param>
public sealed record ExpectedCounts(long? Documents, long? Nodes, long? Relationships);
