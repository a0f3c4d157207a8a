using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Json;

/// <summary>Writes Cytoscape JSON: Cytoscape Desktop, Cytoscape.js and networkx read it.</summary>
/// <remarks>Besides its columns a node has <c>value</c>, and an edge <c>key</c>, both its id: networkx tells them apart by those.</remarks>
internal static class CytoscapeWriter
{
    /// <summary>Writes a graph.</summary>
    public static async Task WriteAsync(FlatGraph graph, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        output.Write($$"""
            {
            "format_version": "1.0",
            "generated_by": "EduGraph {{job.Version}}",
            "target_cytoscapejs_version": "~3.0",
            "data": {"name": {{System.Text.Encoding.UTF8.GetString(JsonCell.Of(job.Title))}}},
            "directed": {{(graph.IsDirected ? "true" : "false")}},
            "multigraph": {{(graph.HasParallelEdges ? "true" : "false")}},
            "elements": {
            "nodes": [
            """);
        using var members = new JsonMembers(output);
        var buffer = new CellBuffer();
        var separator = "\n";
        foreach (var node in graph.Nodes)
        {
            output.Write(separator);
            WriteElement(output, members, graph.NodeColumns, ",\"value\":", node, buffer);
            separator = ",\n";
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        output.Write("\n],\n\"edges\": [");
        separator = "\n";
        foreach (var edge in graph.Edges)
        {
            output.Write(separator);
            WriteElement(output, members, graph.EdgeColumns, ",\"key\":", edge, buffer);
            separator = ",\n";
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        output.Write("\n]\n}\n}\n");
    }

    private static void WriteElement(
        ExportOutput output, JsonMembers members, IReadOnlyList<ExportColumn> columns, string copyOfId, int row, CellBuffer buffer)
    {
        output.Write("{\"data\":{"u8);
        members.Write(columns, row, buffer);
        output.Write(copyOfId);
        members.WriteValue(columns[FlatGraph.Id], row, buffer);
        output.Write("}}"u8);
    }
}
