using System.Text.Json;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A graph in JSON Lines: one node or relationship a line, over one file or several, in any order.</summary>
/// <remarks>
/// <c>{"id","kind","props"}</c> is a node, whose id is its explicit id; <c>{"from","type","to","props"}</c> is a relationship. The files
/// are
/// read twice, so that a relationship may come before its ends without being kept in memory; a line of the other sort costs little.
/// </remarks>
internal sealed class JsonLinesDocument(ReadingContext context, DocumentIdentity identity, IReadOnlyList<InputFile> files)
    : SeedDocument(context, RecordShape.Line, identity)
{
    private readonly SeedRecord _record = new();
    private readonly bool[] _hasRelationships = new bool[files.Count];

    private enum LineKind
    {
        Unknown,
        Node,
        Relationship,
    }

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadNodes(IDiagnosticSink diagnostics)
    {
        JsonRecordParser parser = new(Context.Limits, diagnostics);
        for (var i = 0; i < files.Count; i++)
        {
            using var stream = Open(files[i]);
            LineReader lines = new(stream, files[i].Name, Context.Limits, diagnostics);
            while (lines.TryRead(out var line))
            {
                var kind = KindOf(line.Span);
                if (kind == LineKind.Relationship)
                {
                    _hasRelationships[i] = true;
                    continue;
                }

                _record.Reset(files[i].Name, lines.LineNumber, 1, line);
                if (!parser.TryParse(_record, lines.IsLineEnded))
                {
                    continue;
                }

                if (kind == LineKind.Node)
                {
                    yield return _record;
                }
                else
                {
                    diagnostics.Report(new Diagnostic(
                        files[i].Name,
                        lines.LineNumber,
                        1,
                        DiagnosticCodes.MissingField,
                        "The line is neither a node (\"id\", \"kind\") nor a relationship (\"from\", \"type\", \"to\")."));
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadRelationships(IDiagnosticSink diagnostics)
    {
        JsonRecordParser parser = new(Context.Limits, diagnostics);
        for (var i = 0; i < files.Count; i++)
        {
            if (!_hasRelationships[i])
            {
                continue;
            }

            using var stream = Open(files[i]);
            LineReader lines = new(stream, files[i].Name, Context.Limits, NoDiagnostics.Instance);
            while (lines.TryRead(out var line))
            {
                if (KindOf(line.Span) == LineKind.Relationship)
                {
                    _record.Reset(files[i].Name, lines.LineNumber, 1, line);
                    if (parser.TryParse(_record, lines.IsLineEnded))
                    {
                        yield return _record;
                    }
                }
            }
        }
    }

    // By the first member that tells: most lines tell with the very first.
    private static LineKind KindOf(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader reader = new(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return LineKind.Unknown;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("kind"u8))
                {
                    return LineKind.Node;
                }

                if (reader.ValueTextEquals("from"u8) || reader.ValueTextEquals("to"u8))
                {
                    return LineKind.Relationship;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // The parser says what is wrong and where.
        }

        return LineKind.Unknown;
    }
}
