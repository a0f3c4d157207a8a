using EduGraph.Export.Selection;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Formats;

/// <summary>What is exported.</summary>
/// <param name="selection">Part of the graph.</param>
internal sealed class ExportContent(ExportSelection selection)
{
    /// <summary>The selection.</summary>
    public ExportSelection Selection => selection;

    /// <summary>The same as two tables.</summary>
    public FlatGraph Flat { get; } = SelectionTables.Of(selection);
}
