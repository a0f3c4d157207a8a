using System.Globalization;
using System.Text;
using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Xml;

/// <summary>Writes GEXF, the format of Gephi (https://gexf.net), in version 1.2draft or 1.3.</summary>
/// <remarks>A node's label is its name, an edge's its type; both are attributes besides. Lists are JSON in a string.</remarks>
internal static class GexfWriter
{
    /// <summary>Writes a graph.</summary>
    public static async Task WriteAsync(FlatGraph graph, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        WriteHead(graph, job, output);
        var (nodes, edges) = (StartsOf(graph.NodeColumns), StartsOf(graph.EdgeColumns));
        var weight = graph.EdgeColumns.FirstOrDefault(column => column.Name == "weight");
        var buffer = new CellBuffer();
        output.Write(string.Create(CultureInfo.InvariantCulture, $"    <nodes count=\"{graph.NodeCount}\">\n"));
        foreach (var node in graph.Nodes)
        {
            WriteNode(output, graph.NodeColumns, nodes, node, buffer);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        output.Write(string.Create(CultureInfo.InvariantCulture, $"    </nodes>\n    <edges count=\"{graph.EdgeCount}\">\n"));
        foreach (var edge in graph.Edges)
        {
            WriteEdge(output, graph.EdgeColumns, weight, edge, job.Options.GexfVersion == GexfVersion.Version13, buffer);
            WriteValues(output, graph.EdgeColumns, edges, FlatGraph.Type, edge, buffer);
            output.Write("</edge>\n"u8);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        output.Write("    </edges>\n  </graph>\n</gexf>\n");
    }

    private static void WriteHead(FlatGraph graph, ExportJob job, ExportOutput output)
    {
        var (address, version) = job.Options.GexfVersion == GexfVersion.Version13
            ? ("http://gexf.net/1.3", "1.3")
            : ("http://www.gexf.net/1.2draft", "1.2");
        output.Write($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="{address}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{address} {address}/gexf.xsd" version="{version}">
              <meta>
                <creator>EduGraph {job.Version}</creator>
                <description>
            """);
        XmlText.Write(output, Encoding.UTF8.GetBytes(job.Title));
        output.Write($"""
            </description>
              </meta>
              <graph mode="static" defaultedgetype="{(graph.IsDirected ? "directed" : "undirected")}" idtype="string">

            """);
        WriteAttributes(output, "node", graph.NodeColumns, FlatGraph.Id + 1);
        WriteAttributes(output, "edge", graph.EdgeColumns, FlatGraph.Type);
    }

    private static void WriteAttributes(ExportOutput output, string element, IReadOnlyList<ExportColumn> columns, int first)
    {
        output.Write($"    <attributes class=\"{element}\" mode=\"static\">\n");
        for (var i = first; i < columns.Count; i++)
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture, $"      <attribute id=\"{i}\" title=\"{columns[i].Name}\" type=\"{TypeOf(columns[i].Type)}\"/>\n"));
        }

        output.Write("    </attributes>\n");
    }

    private static string TypeOf(ExportType type) => type switch
    {
        ExportType.Integer => "long",
        ExportType.Number => "double",
        ExportType.Boolean => "boolean",
        _ => "string",
    };

    private static void WriteNode(ExportOutput output, IReadOnlyList<ExportColumn> columns, byte[][] starts, int node, CellBuffer buffer)
    {
        output.Write("      <node"u8);
        WriteAttribute(output, " id=\""u8, columns[FlatGraph.Id], node, buffer);
        WriteAttribute(output, " label=\""u8, columns[FlatGraph.Name], node, buffer);
        output.Write(">"u8);
        WriteValues(output, columns, starts, FlatGraph.Id + 1, node, buffer);
        output.Write("</node>\n"u8);
    }

    private static void WriteEdge(
        ExportOutput output, IReadOnlyList<ExportColumn> columns, ExportColumn? weight, int edge, bool hasKind, CellBuffer buffer)
    {
        output.Write("      <edge"u8);
        WriteAttribute(output, " id=\""u8, columns[FlatGraph.Id], edge, buffer);
        WriteAttribute(output, " source=\""u8, columns[FlatGraph.Source], edge, buffer);
        WriteAttribute(output, " target=\""u8, columns[FlatGraph.Target], edge, buffer);
        WriteAttribute(output, " label=\""u8, columns[FlatGraph.Type], edge, buffer);
        if (hasKind)
        {
            WriteAttribute(output, " kind=\""u8, columns[FlatGraph.Type], edge, buffer);
        }

        if (weight is not null)
        {
            WriteAttribute(output, " weight=\""u8, weight, edge, buffer);
        }

        output.Write(">"u8);
    }

    private static void WriteAttribute(ExportOutput output, ReadOnlySpan<byte> start, ExportColumn column, int row, CellBuffer buffer)
    {
        if (column.TryRead(row, buffer, out var cell))
        {
            output.Write(start);
            XmlText.Write(output, cell);
            output.Write("\""u8);
        }
    }

    // What stands before a column's values. Made once: an element has many of them.
    private static byte[][] StartsOf(IReadOnlyList<ExportColumn> columns) =>
    [
        .. Enumerable.Range(0, columns.Count).Select(i =>
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<attvalue for=\"{i}\" value=\""))),
    ];

    private static void WriteValues(ExportOutput output, IReadOnlyList<ExportColumn> columns, byte[][] starts, int first, int row, CellBuffer buffer)
    {
        output.Write("<attvalues>"u8);
        for (var i = first; i < columns.Count; i++)
        {
            if (columns[i].TryRead(row, buffer, out var cell))
            {
                output.Write(starts[i]);
                XmlText.Write(output, cell);
                output.Write("\"/>"u8);
            }
        }

        output.Write("</attvalues>"u8);
    }
}
