namespace EduGraph.Ingestion.Reading;

/// <summary>Limits on what is read from outside. What breaks one is reported and skipped.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits in force when nothing else is asked for.</summary>
    public static readonly ReadingLimits Default = new();

    /// <summary>Bytes of one record (an entity, a relation, a line, a register's record). Default 1 MiB; 1 KiB to 256 MiB.</summary>
    public int RecordSizeBytesMax { get; init; } = 1 << 20;

    /// <summary>Bytes (UTF-8) of one text. Default 64 KiB.</summary>
    public int TextSizeBytesMax { get; init; } = 64 << 10;

    /// <summary>Objects and lists within each other in one record. Default 16.</summary>
    public int DepthMax { get; init; } = 16;

    /// <summary>Values of one list: aliases, external ids, figures. Default 1,000.</summary>
    public int ListLengthMax { get; init; } = 1_000;

    /// <summary>Characters of a ref. Default 256, as <see cref="PropertyGraph.Claims.Mention"/> promises.</summary>
    public int RefLengthMax { get; init; } = 256;

    /// <summary>Bytes of a YAML file, which is held whole: it is a format to write by hand. Default 16 MiB.</summary>
    public int YamlFileSizeBytesMax { get; init; } = 16 << 20;

    /// <summary>Bytes of a dataset's description or of a mapping. Default 1 MiB.</summary>
    public int DescriptionSizeBytesMax { get; init; } = 1 << 20;

    /// <summary>Files of one run. Default 100,000.</summary>
    public int FileCountMax { get; init; } = 100_000;
}
