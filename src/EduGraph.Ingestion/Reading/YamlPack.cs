namespace EduGraph.Ingestion.Reading;

/// <summary>The records of a source pack in YAML.</summary>
internal sealed class YamlPack
{
    /// <summary>Who says it; null where the file does not come that far.</summary>
    public SeedRecord? Source { get; set; }

    /// <summary>Nodes.</summary>
    public List<SeedRecord> Entities { get; } = [];

    /// <summary>Relationships.</summary>
    public List<SeedRecord> Relations { get; } = [];
}
