using System.Text.Unicode;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>
/// Reads a table (RFC 4180) row by row, each cell with its line and column; a row is a list of untyped values, an empty cell is null.
/// </summary>
/// <remarks>Rows end in LF or CR LF. A quoted cell may hold separators, line breaks and doubled quotes.</remarks>
internal sealed class CsvRowReader(Stream stream, string file, byte separator, ReadingLimits limits, IDiagnosticSink diagnostics)
{
    private const int EndOfFile = -1;

    private readonly byte[] _buffer = new byte[64 << 10];
    private byte[] _cell = new byte[256];
    private int _cellLength;
    private bool _isQuoted;
    private int _position;
    private int _end;
    private TextPlace _place = new(1, 1);

    /// <summary>Reads the next row that is not blank into the record (a row of one cell in quotes is not blank). False at the end.</summary>
    /// <param name="record">Gets the row.</param>
    /// <param name="isSound">Whether the row can be used; otherwise its fault was reported.</param>
    public bool TryRead(SeedRecord record, out bool isSound)
    {
        while (true)
        {
            if (Peek() == EndOfFile)
            {
                isSound = false;
                return false;
            }

            record.Reset(file, _place.Line, 1, default);
            record.Open(TokenKind.List, (int)_place.Line, 1);
            isSound = TryReadRow(record);
            record.Close();
            if (record.LengthOf(0) > 1 || record.KindOf(1) != TokenKind.Null || _isQuoted)
            {
                return true;
            }
        }
    }

    private bool TryReadRow(SeedRecord record)
    {
        var isSound = true;
        var sizeBytes = 0L;
        while (true)
        {
            var (line, column) = (_place.Line, _place.Column);
            isSound &= TryReadCell();
            sizeBytes += _cellLength;
            isSound = isSound && TryAddCell(record, line, column, sizeBytes);
            if (!isSound && record.LengthOf(0) == 0)
            {
                record.Add(TokenKind.Untyped, "?"u8, (int)line, (int)column); // not a blank row
            }

            var next = Take();
            if (next == separator)
            {
                continue;
            }

            if (next == '\r' && Peek() == '\n')
            {
                Take();
            }

            return isSound;
        }
    }

    private bool TryAddCell(SeedRecord record, long line, long column, long sizeBytes)
    {
        var cell = _cell.AsSpan(0, Math.Min(_cellLength, _cell.Length));
        if (_cellLength > limits.TextSizeBytesMax)
        {
            var fault = RecordFault.StringTooLong(0, _cellLength, limits);
            return Report(line, column, fault.Code, fault.Message, fault.Found, fault.Expected);
        }

        if (sizeBytes > limits.RecordSizeBytesMax)
        {
            return Report(line, column, DiagnosticCodes.RecordTooLarge, $"A row of more than {limits.RecordSizeBytesMax} bytes.");
        }

        if (!Utf8.IsValid(cell))
        {
            var fault = InvalidUtf8.Describe(cell);
            TextPlace place = new(line, column);
            place.Advance(cell[..fault.Offset]);
            return Report(place.Line, place.Column, fault.Code, fault.Message, fault.Found, fault.Expected);
        }

        if (cell.IsEmpty)
        {
            record.Add(TokenKind.Null, (int)line, (int)column);
        }
        else
        {
            record.Add(TokenKind.Untyped, cell, (int)line, (int)column);
        }

        return true;
    }

    // Leaves the position at what ends the cell: a separator, a line break, the end of the file.
    private bool TryReadCell()
    {
        _cellLength = 0;
        _isQuoted = Peek() == '"';
        if (!_isQuoted)
        {
            while (Peek() is var plain && plain != separator && plain is not (EndOfFile or '\n' or '\r'))
            {
                Keep((byte)Take());
            }

            return true;
        }

        var start = _place;
        Take();
        while (true)
        {
            var next = Take();
            if (next == EndOfFile)
            {
                return Report(
                    start.Line,
                    start.Column,
                    DiagnosticCodes.TruncatedFile,
                    "The file ends in a quoted cell that starts here: it was cut off.");
            }

            if (next != '"')
            {
                Keep((byte)next);
            }
            else if (Peek() == '"')
            {
                Keep((byte)Take());
            }
            else
            {
                break;
            }
        }

        if (Peek() == separator || Peek() is EndOfFile or '\n' or '\r')
        {
            return true;
        }

        var found = (char)Peek();
        Report(
            _place.Line,
            _place.Column,
            DiagnosticCodes.MalformedCsv,
            $"After a quoted cell comes a separator or the end of the row, not '{found}'.",
            found.ToString());
        while (Peek() is var rest && rest != separator && rest is not (EndOfFile or '\n' or '\r'))
        {
            Take();
        }

        return false;
    }

    // What is longer than any text may be is counted and not kept.
    private void Keep(byte value)
    {
        if (_cellLength < limits.TextSizeBytesMax)
        {
            if (_cellLength == _cell.Length)
            {
                Array.Resize(ref _cell, _cellLength * 2);
            }

            _cell[_cellLength] = value;
        }

        _cellLength++;
    }

    private int Peek()
    {
        if (_position == _end)
        {
            _end = stream.Read(_buffer, 0, _buffer.Length);
            _position = 0;
        }

        return _position < _end ? _buffer[_position] : EndOfFile;
    }

    private int Take()
    {
        var next = Peek();
        if (next != EndOfFile)
        {
            _place.Advance(_buffer.AsSpan(_position, 1));
            _position++;
        }

        return next;
    }

    private bool Report(long line, long column, string code, string message, string? found = null, string? expected = null)
    {
        diagnostics.Report(new Diagnostic(file, line, column, code, message, found, expected));
        return false;
    }
}
