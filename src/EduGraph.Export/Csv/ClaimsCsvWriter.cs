using System.Buffers;
using System.Text;
using System.Text.Json;
using EduGraph.Export.Formats;
using EduGraph.Export.Output;
using EduGraph.Export.Selection;
using EduGraph.Export.Tables;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Export.Csv;

/// <summary>Writes what sources say: one row a claim, those on nodes first, then those that state relationships.</summary>
internal sealed class ClaimsCsvWriter
{
    /// <summary>Names of the columns.</summary>
    public static readonly string[] Columns =
    [
        "id", "subject", "subjectName", "property", "value", "valueType", "language", "object", "relationship", "qualifiers", "source", "url", "publisher",
        "publishedOn", "locator", "rank", "confidence",
    ];

    private readonly GraphSnapshot _snapshot;
    private readonly CsvCells _cells;
    private readonly CellBuffer _buffer = new();
    private readonly ArrayBufferWriter<byte> _json = new();

    private ClaimsCsvWriter(GraphSnapshot snapshot, CsvCells cells)
    {
        _snapshot = snapshot;
        _cells = cells;
    }

    /// <summary>Writes the claims on a selection's nodes and relationships.</summary>
    public static async Task WriteAsync(ExportSelection selection, ExportJob job, ExportOutput output, CancellationToken cancellationToken)
    {
        var cells = new CsvCells(output, job.Options.IsForSpreadsheets);
        cells.Begin();
        foreach (var column in Columns)
        {
            cells.Text(Encoding.UTF8.GetBytes(column));
        }

        cells.EndRow();
        var writer = new ClaimsCsvWriter(selection.Snapshot, cells);
        foreach (var claim in selection.Claims)
        {
            writer.WriteRow(claim);
            job.Report();
            await output.FlushIfFullAsync(cancellationToken);
        }
    }

    private void WriteRow(int claim)
    {
        var (claims, nodes) = (_snapshot.Claims, _snapshot.Nodes);
        var subject = claims.SubjectOf(claim);
        var node = claims.ObjectOf(claim);
        _cells.Text(_buffer.OfClaim(claims.IdOf(claim)));
        WriteText(nodes.IdTextOf(subject));
        WriteText(_snapshot.Names.BestTextOf(subject));
        _cells.Text(_buffer.Of(claims.PredicateOf(claim)));
        WriteValue(claim, node);
        _cells.Text(_buffer.Of(claims.KindOf(claim) == ValueKind.Mention ? "Node" : claims.KindOf(claim).ToString()));
        WriteText(claims.LanguageTextOf(claim));
        WriteText(node < 0 ? TextPool.None : nodes.IdTextOf(node));
        WriteRelationship(claims.RelationshipOf(claim));
        WriteQualifiers(claim);
        WriteProvenance(claim);
        _cells.EndRow();
    }

    private void WriteValue(int claim, int node)
    {
        if (node >= 0)
        {
            WriteText(_snapshot.Names.BestTextOf(node));
        }
        else if (_snapshot.Claims.KindOf(claim) is ValueKind.Text or ValueKind.Enum)
        {
            _cells.Text(_snapshot.Texts.Utf8(_snapshot.Claims.TextOf(claim)));
        }
        else
        {
            _cells.Raw(_buffer.Of(_snapshot.Claims.ValueOf(claim).ToString()));
        }
    }

    private void WriteRelationship(int relationship)
    {
        if (relationship < 0)
        {
            _cells.Empty();
        }
        else
        {
            _cells.Text(RelationshipId.Write(_snapshot, relationship, _buffer));
        }
    }

    private void WriteQualifiers(int claim)
    {
        var qualifiers = _snapshot.Claims.QualifiersOf(claim);
        if (qualifiers.IsEmpty)
        {
            _cells.Empty();
            return;
        }

        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json, JsonCell.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var qualifier in qualifiers)
            {
                writer.WritePropertyName(qualifier.Name);
                JsonCell.Write(writer, _snapshot, qualifier.Value);
            }

            writer.WriteEndObject();
        }

        _cells.Text(_json.WrittenSpan);
    }

    private void WriteProvenance(int claim)
    {
        var sourceNode = _snapshot.Claims.SourceOf(claim);
        var source = _snapshot.Sources.Read(sourceNode);
        WriteText(_snapshot.Nodes.IdTextOf(sourceNode));
        WriteOptional(source.Url);
        WriteOptional(source.Publisher);
        WriteOptional(source.PublishedOn?.ToString());
        WriteText(_snapshot.Claims.LocatorTextOf(claim));
        _cells.Text(RankText.Of(_snapshot.Claims.RankOf(claim)));
        _cells.Raw(_buffer.Of(_snapshot.Claims.ConfidenceOf(claim)));
    }

    private void WriteText(int text)
    {
        if (text == TextPool.None)
        {
            _cells.Empty();
        }
        else
        {
            _cells.Text(_snapshot.Texts.Utf8(text));
        }
    }

    private void WriteOptional(string? text)
    {
        if (text is null)
        {
            _cells.Empty();
        }
        else
        {
            _cells.Text(_buffer.Of(text));
        }
    }
}
