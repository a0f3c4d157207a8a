using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Tables whose rows a mapping turns into nodes and relationships.</summary>
internal sealed class CsvDocument(
    ReadingContext context, DocumentIdentity identity, IReadOnlyList<InputFile> files, CompiledMapping mapping)
    : SeedDocument(context, RecordShape.Pack, identity)
{
    private readonly SeedRecord _row = new();
    private readonly SeedRecord _written = new();
    private readonly List<int> _cells = [];
    private readonly StringBuilder _shared = new();

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadNodes(IDiagnosticSink diagnostics) => ReadRecords(diagnostics, diagnostics, isRelationship: false);

    /// <inheritdoc/>
    protected override IEnumerable<SeedRecord> ReadRelationships(IDiagnosticSink diagnostics) =>
        ReadRecords(NoDiagnostics.Instance, diagnostics, isRelationship: true);

    private IEnumerable<SeedRecord> ReadRecords(IDiagnosticSink fileFaults, IDiagnosticSink valueFaults, bool isRelationship)
    {
        HashSet<string> shared = [];
        RecordFaults faults = new(valueFaults);
        foreach (var file in files)
        {
            using var stream = Open(file);
            CsvRowReader rows = new(stream, file.Name, file.Extension == ".tsv" ? (byte)'\t' : (byte)',', Context.Limits, fileFaults);
            SeedRecord header = new();
            if (!rows.TryRead(header, out var isHeaderSound))
            {
                fileFaults.Report(new Diagnostic(file.Name, 1, 1, DiagnosticCodes.TruncatedFile, "The table is empty: it has no header."));
                continue;
            }

            if (!isHeaderSound || new RowMappingCompiler(mapping.Record, header, fileFaults).Compile() is not { } templates)
            {
                continue;
            }

            var cellCount = header.LengthOf(0);
            while (rows.TryRead(_row, out var isSound))
            {
                if (!isSound || !IsWhole(cellCount, file, fileFaults))
                {
                    continue;
                }

                ReadCells();
                foreach (var template in templates.Where(template => template.IsRelationship == isRelationship))
                {
                    faults.Start(_row);
                    if (TryWrite(template, faults) && (!template.IsShared || shared.Add(_shared.ToString())))
                    {
                        yield return _written;
                    }
                }
            }
        }
    }

    private bool IsWhole(int cellCount, InputFile file, IDiagnosticSink diagnostics)
    {
        var found = _row.LengthOf(0);
        if (found == cellCount)
        {
            return true;
        }

        diagnostics.Report(new Diagnostic(
            file.Name,
            _row.Line,
            1,
            DiagnosticCodes.MalformedCsv,
            $"The row has {found} cells; the header has {cellCount}.",
            $"{found} cells",
            $"{cellCount} cells"));
        return false;
    }

    private void ReadCells()
    {
        _cells.Clear();
        for (var token = 1; token < _row.Next(0); token = _row.Next(token))
        {
            _cells.Add(token);
        }
    }

    // False where a cell that names the thing is empty: the row has no such node or relationship.
    private bool TryWrite(RowTemplate template, RecordFaults faults)
    {
        _shared.Clear();
        _written.Reset(_row.File, _row.Line, 1, default);
        _written.Open(TokenKind.Map, (int)_row.Line, 1);
        foreach (var (name, text) in template.Members)
        {
            if (text.Cell >= 0 && _row.KindOf(_cells[text.Cell]) == TokenKind.Null)
            {
                return false;
            }

            var (line, column) = text.Cell < 0 ? (_row.Line, 1) : _row.PlaceOf(_cells[text.Cell]);
            var cell = text.Cell < 0 ? default : _row.TextOf(_cells[text.Cell]);
            byte[] value = [.. text.Prefix, .. cell, .. text.Suffix];
            _written.Add(TokenKind.Text, name, (int)line, (int)column);
            _written.Add(TokenKind.Untyped, value, (int)line, (int)column);
            if (name.AsSpan().SequenceEqual("ref"u8))
            {
                _shared.Append(Encoding.UTF8.GetString(value));
            }
        }

        WriteFields(template, faults);
        _written.Close();
        return faults.Count == 0;
    }

    private void WriteFields(RowTemplate template, RecordFaults faults)
    {
        if (template.IsRelationship)
        {
            _written.Add(TokenKind.Text, "properties"u8, (int)_row.Line, 1);
            _written.Open(TokenKind.Map, (int)_row.Line, 1);
        }

        foreach (var (name, cell, values) in template.Fields)
        {
            var token = _cells[cell];
            if (_row.KindOf(token) == TokenKind.Null)
            {
                continue;
            }

            var (line, column) = _row.PlaceOf(token);
            string? meaning = null;
            if (values is not null && !values.TryFind(_row.TextOf(token), out meaning))
            {
                faults.ReportUnknown(
                    token, DiagnosticCodes.UnknownValue, $"The mapping gives {_row.Show(token)} no meaning.", values.Words);
                continue;
            }

            if (meaning is { Length: 0 })
            {
                continue;
            }

            _written.Add(TokenKind.Text, name, (int)line, (int)column);
            _written.Add(TokenKind.Untyped, meaning is null ? _row.TextOf(token) : Encoding.UTF8.GetBytes(meaning), (int)line, (int)column);
        }

        if (template.IsRelationship)
        {
            _written.Close();
        }
    }
}
