namespace EduGraph.Ingestion.Loading;

/// <summary>What would become of a source.</summary>
public enum SourceChange
{
    /// <summary>It would come.</summary>
    Added,

    /// <summary>It would say something else.</summary>
    Changed,

    /// <summary>It would go.</summary>
    Withdrawn,
}
