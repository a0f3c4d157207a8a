using EduGraph.Export.Formats;
using EduGraph.Export.Selection;

namespace EduGraph.Export;

/// <summary>What is exported, and how.</summary>
/// <param name="Format">The format.</param>
/// <param name="Selection">The part of the graph.</param>
public sealed record ExportRequest(ExportFormat Format, ExportSelection Selection)
{
    /// <summary>How the format is written.</summary>
    public ExportOptions Options { get; init; } = new();
}
