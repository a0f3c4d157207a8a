using System.Buffers;
using System.Text;

namespace EduGraph.Export.Output;

/// <summary>A file being written: UTF-8 is gathered in a buffer, which goes to the stream whenever it is full.</summary>
/// <remarks>Writers write a record, then await <see cref="FlushIfFullAsync"/>: memory stays that of one record, whatever the file's size.</remarks>
internal sealed class ExportOutput(Stream stream) : IBufferWriter<byte>
{
    /// <summary>Bytes gathered before they are handed on.</summary>
    public const int BufferSizeBytes = 64 << 10;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * BufferSizeBytes);

    /// <inheritdoc/>
    public void Advance(int count) => _buffer.Advance(count);

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> utf8) => _buffer.Write(utf8);

    /// <summary>Writes a text.</summary>
    public void Write(string text) => Encoding.UTF8.GetBytes(text, _buffer);

    /// <summary>Hands the buffer on if it is full.</summary>
    public ValueTask FlushIfFullAsync(CancellationToken cancellationToken) =>
        _buffer.WrittenCount < BufferSizeBytes ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    /// <summary>Hands on what is gathered.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await stream.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }
}
