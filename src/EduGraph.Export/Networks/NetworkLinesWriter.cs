using System.Text.Json;
using EduGraph.Export.Formats;
using EduGraph.Export.Json;
using EduGraph.Export.Output;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Networks;

/// <summary>Writes a network as JSON Lines: a node a line, then a tie a line, with each thing that it rests on.</summary>
/// <remarks>
/// <c>{"id", "kind", "name", "names"?, ...properties, ...measures, "sources"?}</c> and <c>{"id", "source", "target", "type", "count", "weight", "evidence":
/// [{"projection", "node", "between", "relationships", "sources"}]}</c>,
/// by the names of the columns of the CSV exports.
/// </remarks>
internal sealed class NetworkLinesWriter : IDisposable
{
    private readonly GraphSnapshot _snapshot;
    private readonly ExportOutput _output;
    private readonly Utf8JsonWriter _json;

    private NetworkLinesWriter(GraphSnapshot snapshot, ExportOutput output)
    {
        _snapshot = snapshot;
        _output = output;
        _json = new Utf8JsonWriter(output, JsonCell.WriterOptions);
    }

    /// <summary>Writes a network.</summary>
    public static async Task WriteAsync(FlatGraph graph, NetworkExport network, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        using var writer = new NetworkLinesWriter(network.Snapshot, output);
        using var members = new JsonMembers(output);
        var buffer = new CellBuffer();
        foreach (var node in graph.Nodes)
        {
            output.Write("{"u8);
            members.Write(graph.NodeColumns, node, buffer);
            output.Write("}\n"u8);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        var columns = graph.EdgeColumns.Where(column => column.Type != ExportType.List).ToList(); // lists follow in full
        foreach (var tie in graph.Edges)
        {
            output.Write("{"u8);
            members.Write(columns, tie, buffer);
            output.Write(",\"evidence\":"u8);
            writer.WriteEvidence(network, tie);
            output.Write("}\n"u8);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteEvidence(NetworkExport network, int tie)
    {
        _json.WriteStartArray();
        foreach (var evidence in network.Analysis.Projected.EvidenceOf(tie))
        {
            _json.WriteStartObject();
            _json.WriteString("projection"u8, evidence.Projection);
            _json.WriteString("node"u8, _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(evidence.Node)));
            _json.WriteStartArray("between"u8);
            _json.WriteStringValue(_snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(evidence.Left)));
            _json.WriteStringValue(_snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(evidence.Right)));
            _json.WriteEndArray();
            WriteTexts("relationships"u8, evidence.Relationships.Select(relationship => RelationshipId.Of(_snapshot, relationship)));
            var citations = evidence.Relationships.SelectMany(relationship => _snapshot.Sources.CitationsOfRelationship(relationship));
            WriteTexts("sources"u8, SourceIds.Of(_snapshot, citations));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.Flush();
        _json.Reset();
    }

    private void WriteTexts(ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
        {
            _json.WriteStringValue(text);
        }

        _json.WriteEndArray();
    }
}
