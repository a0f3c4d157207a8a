namespace EduGraph.Ingestion.Reading;

/// <summary>How a dataset's files are read.</summary>
internal enum ReaderKind
{
    /// <summary>Source packs in JSON or YAML: each file a document with its own source.</summary>
    Packs,

    /// <summary>A graph in JSON Lines: all files one document.</summary>
    Lines,

    /// <summary>Tables, with a mapping: all files one document.</summary>
    Csv,

    /// <summary>Records of the Research Organization Registry: all files one document.</summary>
    Ror,
}
