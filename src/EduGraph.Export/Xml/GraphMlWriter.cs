using System.Globalization;
using System.Text;
using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Xml;

/// <summary>Writes GraphML (http://graphml.graphdrawing.org), a key a column.</summary>
/// <remarks>
/// Lists are JSON in a string; a missing value has no <c>data</c> element. Truth values are strings too: igraph takes a Boolean that is missing for
/// false.
/// </remarks>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes a graph.</summary>
    public static async Task WriteAsync(FlatGraph graph, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        output.Write($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="{Namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{Namespace} {Namespace}/1.1/graphml.xsd">

            """);
        WriteKeys(output, graph.NodeColumns, "node", "n", first: FlatGraph.Id + 1);
        WriteKeys(output, graph.EdgeColumns, "edge", "e", first: FlatGraph.Id);
        output.Write($"  <graph id=\"EduGraph\" edgedefault=\"{(graph.IsDirected ? "directed" : "undirected")}\">\n");
        var (nodes, edges) = (StartsOf(graph.NodeColumns, "n"), StartsOf(graph.EdgeColumns, "e"));
        var buffer = new CellBuffer();
        foreach (var node in graph.Nodes)
        {
            WriteNode(output, graph, nodes, node, buffer);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        foreach (var edge in graph.Edges)
        {
            WriteEdge(output, graph, edges, edge, buffer);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        output.Write("  </graph>\n</graphml>\n");
    }

    private static void WriteKeys(ExportOutput output, IReadOnlyList<ExportColumn> columns, string element, string prefix, int first)
    {
        for (var i = first; i < columns.Count; i++)
        {
            if (IsEnd(prefix, i))
            {
                continue;
            }

            output.Write($"  <key id=\"{prefix}{i}\" for=\"{element}\" attr.name=\"{columns[i].Name}\" attr.type=\"{TypeOf(columns[i].Type)}\"/>\n");
        }
    }

    // Ends of edges are attributes of their own.
    private static bool IsEnd(string prefix, int column) => prefix == "e" && column is (FlatGraph.Source or FlatGraph.Target);

    private static string TypeOf(ExportType type) => type switch
    {
        ExportType.Integer => "long",
        ExportType.Number => "double",
        _ => "string",
    };

    private static void WriteNode(ExportOutput output, FlatGraph graph, byte[][] starts, int node, CellBuffer buffer)
    {
        output.Write("    <node id=\""u8);
        WriteCell(output, graph.NodeColumns[FlatGraph.Id], node, buffer);
        output.Write("\">"u8);
        WriteData(output, graph.NodeColumns, starts, FlatGraph.Id + 1, node, buffer);
        output.Write("</node>\n"u8);
    }

    private static void WriteEdge(ExportOutput output, FlatGraph graph, byte[][] starts, int edge, CellBuffer buffer)
    {
        output.Write("    <edge source=\""u8);
        WriteCell(output, graph.EdgeColumns[FlatGraph.Source], edge, buffer);
        output.Write("\" target=\""u8);
        WriteCell(output, graph.EdgeColumns[FlatGraph.Target], edge, buffer);
        output.Write("\">"u8);
        WriteData(output, graph.EdgeColumns, starts, FlatGraph.Id, edge, buffer);
        output.Write("</edge>\n"u8);
    }

    // What stands before a column's values; empty for the ends of edges. Made once: an element has many of them.
    private static byte[][] StartsOf(IReadOnlyList<ExportColumn> columns, string prefix) =>
    [
        .. Enumerable.Range(0, columns.Count).Select(i => IsEnd(prefix, i)
            ? []
            : Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<data key=\"{prefix}{i}\">"))),
    ];

    private static void WriteData(ExportOutput output, IReadOnlyList<ExportColumn> columns, byte[][] starts, int first, int row, CellBuffer buffer)
    {
        for (var i = first; i < columns.Count; i++)
        {
            if (starts[i].Length > 0 && columns[i].TryRead(row, buffer, out var cell))
            {
                output.Write(starts[i]);
                XmlText.Write(output, cell);
                output.Write("</data>"u8);
            }
        }
    }

    private static void WriteCell(ExportOutput output, ExportColumn column, int row, CellBuffer buffer)
    {
        if (column.TryRead(row, buffer, out var cell))
        {
            XmlText.Write(output, cell);
        }
    }
}
