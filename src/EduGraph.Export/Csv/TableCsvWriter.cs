using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Csv;

/// <summary>Writes one of the two tables of a graph as CSV.</summary>
internal static class TableCsvWriter
{
    /// <summary>One row a node.</summary>
    public static Task WriteNodesAsync(FlatGraph graph, ExportJob job, ExportOutput output, CancellationToken cancellationToken) =>
        WriteAsync(graph.NodeColumns, graph.Nodes, job, output, cancellationToken);

    /// <summary>One row an edge.</summary>
    public static Task WriteEdgesAsync(FlatGraph graph, ExportJob job, ExportOutput output, CancellationToken cancellationToken) =>
        WriteAsync(graph.EdgeColumns, graph.Edges, job, output, cancellationToken);

    private static async Task WriteAsync(
        IReadOnlyList<ExportColumn> columns, IEnumerable<int> rows, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        var cells = new CsvCells(output, job.Options.IsForSpreadsheets);
        var buffer = new CellBuffer();
        cells.Begin();
        cells.Header(columns);
        foreach (var row in rows)
        {
            cells.Row(columns, row, buffer);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }
    }
}
