namespace EduGraph.Ingestion.Loading;

/// <summary>What to load.</summary>
public sealed record IngestionRequest
{
    /// <summary>Files and folders, as given. Their order makes no difference.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>File with the decisions of people; null for none. It may not exist yet.</summary>
    public string? DecisionsPath { get; init; }
}
