using System.Text.Json;
using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Selection;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Json;

/// <summary>Writes JSON Lines: a node a line, then a relationship a line, with best values, all names and values with details, and sources.</summary>
/// <remarks>
/// <c>{"id", "kind", "name", "props", "sources"}</c> and <c>{"from", "type", "to", "props", "sources"}</c>. What has many values is an array of
/// objects <c>{"value", ...details}</c>.
/// </remarks>
internal sealed class JsonLinesWriter : IDisposable
{
    private readonly GraphSnapshot _snapshot;
    private readonly ExportOutput _output;
    private readonly Utf8JsonWriter _json;
    private readonly NodeJson _members;

    private JsonLinesWriter(GraphSnapshot snapshot, ExportOutput output)
    {
        _snapshot = snapshot;
        _output = output;
        _members = new NodeJson(snapshot);
        _json = new Utf8JsonWriter(output, JsonCell.WriterOptions);
    }

    /// <summary>Writes a selection.</summary>
    public static async Task WriteAsync(ExportSelection selection, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        using var writer = new JsonLinesWriter(selection.Snapshot, output);
        foreach (var node in selection.Nodes)
        {
            writer.WriteNode(node);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }

        foreach (var relationship in selection.Relationships)
        {
            writer.WriteRelationship(relationship);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteNode(int node)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(node)));
        var kind = _snapshot.Nodes.KindOf(node);
        _json.WriteString("kind"u8, kind.Name);
        _json.WriteString("name"u8, _snapshot.Texts.Utf8(_snapshot.Names.BestTextOf(node)));
        _json.WriteStartObject("props"u8);
        _members.WriteProperties(_json, node);
        _json.WriteEndObject();
        _members.WriteSources(_json, _snapshot.Sources.CitationsOfNode(node));
        EndLine();
    }

    private void WriteRelationship(int relationship)
    {
        var type = _snapshot.Relationships.TypeOf(relationship);
        _json.WriteStartObject();
        _json.WriteString("from"u8, _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(_snapshot.Relationships.FromOf(relationship))));
        _json.WriteString("type"u8, type.Name);
        _json.WriteString("to"u8, _snapshot.Texts.Utf8(_snapshot.Nodes.IdTextOf(_snapshot.Relationships.ToOf(relationship))));
        _json.WriteStartObject("props"u8);
        _members.WriteRelationshipProperties(_json, type, relationship);
        _json.WriteEndObject();
        _members.WriteSources(_json, _snapshot.Sources.CitationsOfRelationship(relationship));
        EndLine();
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.Write("\n"u8);
    }
}
