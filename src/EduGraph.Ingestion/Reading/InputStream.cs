using System.Security.Cryptography;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>
/// The text of a file as readers see it: without byte order mark, hashed on the way, its encoding checked by its first bytes.
/// </summary>
internal sealed class InputStream(Stream inner, string name, IncrementalHash? hash) : Stream
{
    private const int StartLength = 4;

    private readonly byte[] _start = new byte[StartLength];
    private int _startPosition;
    private int _startEnd = -1;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_startEnd < 0)
        {
            ReadStart();
        }

        var read = Math.Min(buffer.Length, _startEnd - _startPosition);
        if (read > 0)
        {
            _start.AsSpan(_startPosition, read).CopyTo(buffer);
            _startPosition += read;
        }
        else
        {
            read = ReadInner(buffer);
        }

        hash?.AppendData(buffer[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void ReadStart()
    {
        var length = 0;
        for (int read; length < StartLength && (read = ReadInner(_start.AsSpan(length))) > 0;)
        {
            length += read;
        }

        if (InvalidUtf8.NameOfOther(_start.AsSpan(0, length)) is { } other)
        {
            throw Fail(DiagnosticCodes.InvalidEncoding, $"The file is not UTF-8: it looks like {other}.", other, "UTF-8");
        }

        _startPosition = _start.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
        _startEnd = length;
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw Fail(DiagnosticCodes.TruncatedFile, $"The gzip stream is broken: {exception.Message}", null, null);
        }
        catch (IOException exception)
        {
            throw Fail(DiagnosticCodes.FileUnreadable, $"The file cannot be read on: {exception.Message}", null, null);
        }
    }

    private SeedDocumentException Fail(string code, string message, string? found, string? expected) =>
        new(new Diagnostic(name, 1, 1, code, message, found, expected));
}
