using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Reads one column of a table with a header, row by row: comma-separated (RFC 4180), UTF-8; <c>.tsv</c> by tabs, <c>.gz</c> compressed.</summary>
/// <remarks>Blank lines are no rows. Holds one row at a time.</remarks>
public sealed class CsvColumnReader : IDisposable
{
    private readonly InputFile _file;
    private readonly Stream _stream;
    private readonly CsvRowReader _rows;
    private readonly IDiagnosticSink _diagnostics;
    private readonly SeedRecord _row = new();
    private int _cellCount;
    private int _cell = -1;

    private CsvColumnReader(InputFile file, IDiagnosticSink diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _stream = file.Open();
        _rows = new CsvRowReader(_stream, file.Name, file.Extension == ".tsv" ? (byte)'\t' : (byte)',', ReadingLimits.Default, diagnostics);
    }

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="path">The file; messages name it so.</param>
    /// <param name="column">The column's name, as the header writes it.</param>
    /// <param name="diagnostics">Gets what is wrong with single rows, and with the header's text.</param>
    /// <exception cref="SeedDocumentException">
    /// The file is not there, cannot be read, is not UTF-8, is empty (<see cref="DiagnosticCodes.TruncatedFile"/>), or its header has no
    /// such column or several (<see cref="DiagnosticCodes.UnknownField"/>).
    /// </exception>
    public static CsvColumnReader Open(string path, string column, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!File.Exists(path))
        {
            var (message, expected) = Directory.Exists(path) ? ("A folder, where a table is expected.", "a file") : ("The file is not there.", null);
            throw new SeedDocumentException(new Diagnostic(path, 0, 0, DiagnosticCodes.FileNotFound, message, null, expected));
        }

        CsvColumnReader reader = new(new InputFile(path, path), diagnostics);
        try
        {
            reader.ReadHeader(column);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row's cell. False at the end.</summary>
    /// <param name="text">The cell; of a row with a fault what could be read of it, else "".</param>
    /// <param name="isSound">Whether the row is sound; otherwise its fault was reported.</param>
    /// <exception cref="SeedDocumentException">The file cannot be read on.</exception>
    public bool TryRead(out string text, out bool isSound)
    {
        text = "";
        if (!_rows.TryRead(_row, out isSound))
        {
            return false;
        }

        var found = _row.LengthOf(0);
        if (isSound && found != _cellCount)
        {
            isSound = false;
            _diagnostics.Report(new Diagnostic(
                _file.Name, _row.Line, 1, DiagnosticCodes.MalformedCsv, $"The row has {found} cells; the header has {_cellCount}.", $"{found} cells", $"{_cellCount} cells"));
        }

        var token = 1;
        for (var i = 0; i < _cell && token < _row.Next(0); i++)
        {
            token = _row.Next(token);
        }

        if (token < _row.Next(0) && _row.IsText(token))
        {
            text = Encoding.UTF8.GetString(_row.TextOf(token));
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void ReadHeader(string column)
    {
        if (!_rows.TryRead(_row, out _))
        {
            throw new SeedDocumentException(new Diagnostic(_file.Name, 1, 1, DiagnosticCodes.TruncatedFile, "The table is empty: it has no header."));
        }

        List<string> names = [];
        for (var token = 1; token < _row.Next(0); token = _row.Next(token))
        {
            names.Add(_row.IsText(token) ? _row.StringOf(token) : "");
        }

        _cellCount = names.Count;
        _cell = names.IndexOf(column);
        if (_cell >= 0 && names.LastIndexOf(column) == _cell)
        {
            return;
        }

        var message = _cell < 0
            ? $"The table has no column {Excerpt.Quote(column)}; it has {string.Join(", ", names.Take(20).Select(Excerpt.Quote))}."
            : $"The table has several columns {Excerpt.Quote(column)}.";
        var nearest = _cell < 0 ? NearestWord.Of(column, names) : null;
        throw new SeedDocumentException(new Diagnostic(_file.Name, 1, 1, DiagnosticCodes.UnknownField, message, Excerpt.Quote(column), null, nearest));
    }
}
