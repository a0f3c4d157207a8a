using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Cuts a file of any size into its lines, holding no more than one of them and a buffer.</summary>
/// <remarks>
/// A line ends in LF or CR LF; the last one may end with the file. Blank lines are passed over; a line that is too large is reported and
/// passed over.
/// </remarks>
internal sealed class LineReader(Stream stream, string file, ReadingLimits limits, IDiagnosticSink diagnostics)
{
    private const int BufferSize = 1 << 20;

    private byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;
    private bool _isLastFilled;

    /// <summary>Number of the line read last, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Whether the line read last ended in a line break rather than with the file.</summary>
    public bool IsLineEnded { get; private set; }

    /// <summary>Reads the next line that is not blank, without its line break; valid until the next call. False at the end.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        while (TryFindLine(out var start, out var length))
        {
            var bytes = _buffer.AsSpan(start, length);
            if (!bytes.IsEmpty && bytes[^1] == '\r')
            {
                bytes = bytes[..^1];
            }

            if (bytes.ContainsAnyExcept(" \t"u8))
            {
                line = _buffer.AsMemory(start, bytes.Length);
                return true;
            }
        }

        line = default;
        return false;
    }

    private bool TryFindLine(out int start, out int length)
    {
        var looked = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_start + looked, _end - _start - looked);
            var found = rest.IndexOf((byte)'\n');
            if (found >= 0 || (_isLastFilled && _end > _start))
            {
                (start, length) = (_start, looked + (found >= 0 ? found : rest.Length));
                _start = start + length + (found >= 0 ? 1 : 0);
                IsLineEnded = found >= 0;
                LineNumber++;
                return true;
            }

            looked += rest.Length;
            if (_isLastFilled)
            {
                (start, length) = (0, 0);
                return false;
            }

            if (looked > limits.RecordSizeBytesMax)
            {
                PassOver(looked);
                looked = 0;
            }

            Fill();
        }
    }

    // The rest of a line that is too large to be kept.
    private void PassOver(long sizeBytes)
    {
        int found;
        do
        {
            (_start, _end) = (0, 0);
            Fill();
            found = _buffer.AsSpan(0, _end).IndexOf((byte)'\n');
            sizeBytes += found < 0 ? _end : found;
        }
        while (found < 0 && !_isLastFilled);
        _start = found < 0 ? _end : found + 1;
        LineNumber++;
        diagnostics.Report(new Diagnostic(
            file,
            LineNumber,
            1,
            DiagnosticCodes.RecordTooLarge,
            $"A line of {sizeBytes} bytes; at most {limits.RecordSizeBytesMax} are read.",
            $"{sizeBytes} bytes",
            $"at most {limits.RecordSizeBytesMax} bytes"));
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_end, _start) = (_end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isLastFilled = read == 0;
    }
}
