namespace EduGraph.Export.Formats;

/// <summary>How a format is written.</summary>
public sealed record ExportOptions
{
    /// <summary>Which GEXF is written. Default: 1.2draft.</summary>
    public GexfVersion GexfVersion { get; init; }

    /// <summary>
    /// Whether CSV is made safe for spreadsheets: a byte order mark before it, and an apostrophe before texts that they would take for formulas.
    /// Default: no; cells are then exactly what the graph has.
    /// </summary>
    public bool IsForSpreadsheets { get; init; }

    /// <summary>What the IRIs of nodes begin with in RDF; an id is put behind it. Default: <c>urn:edugraph:node:</c>.</summary>
    public string NodeIriPrefix { get; init; } = DefaultNodeIriPrefix;

    /// <summary>What IRIs begin with where the graph has no address on the web.</summary>
    public const string DefaultNodeIriPrefix = "urn:edugraph:node:";
}
