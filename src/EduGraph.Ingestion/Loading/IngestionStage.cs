namespace EduGraph.Ingestion.Loading;

/// <summary>What a run is about.</summary>
public enum IngestionStage
{
    /// <summary>Lists and hashes the inputs.</summary>
    Finding,

    /// <summary>Reads, validates and writes documents.</summary>
    Loading,

    /// <summary>Finds out which mentions are the same thing.</summary>
    Resolving,

    /// <summary>Is done.</summary>
    Done,
}
