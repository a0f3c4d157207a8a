namespace EduGraph.Ingestion.Validation;

/// <summary>What was found in a dataset.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Documents">Documents that could be read.</param>
/// <param name="Nodes">Mentions of things.</param>
/// <param name="Relationships">Claims that join two of them.</param>
/// <param name="Claims">All claims.</param>
/// <param name="Rejected">Records that were left out for a fault.</param>
public sealed record CheckedDataset(string Name, long Documents, long Nodes, long Relationships, long Claims, long Rejected);
