using System.Buffers.Binary;
using EduGraph.Bolt.PackStream;

namespace EduGraph.Bolt.Wire;

/// <summary>Frames messages into chunks and sends several of them at once.</summary>
/// <remarks>Not safe to use from two threads.</remarks>
internal sealed class MessageWriter(Stream stream, int bufferBytes, int keepBytesMax)
{
    internal const int ChunkBytesMax = ushort.MaxValue;

    private const int HeaderBytes = 2;

    private readonly PackStreamWriter _output = new(bufferBytes);

    internal bool UtcInstants
    {
        set => _output.UtcInstants = value;
    }

    /// <summary>Adds a message to those that <see cref="FlushAsync"/> sends; a message whose writing fails leaves nothing behind.</summary>
    internal void Add<TState>(TState state, Action<PackStreamWriter, TState> write)
    {
        int start = _output.Length;
        try
        {
            _output.Reserve(HeaderBytes);
            write(_output, state);
            Frame(start);
        }
        catch
        {
            _output.Truncate(start);
            throw;
        }
    }

    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_output.Length == 0) return;
        await stream.WriteAsync(_output.Written, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _output.Clear(keepBytesMax);
    }

    /// <summary>
    /// Puts a header before every chunk and an empty chunk behind the last: the content behind <paramref name="start"/> + 2 is the
    /// message.
    /// </summary>
    private void Frame(int start)
    {
        int size = _output.Length - start - HeaderBytes;
        int chunkCount = Math.Max(1, (size + ChunkBytesMax - 1) / ChunkBytesMax);
        _output.Reserve(chunkCount * HeaderBytes);
        Span<byte> framed = _output.Slice(start);

        // From the back, so that nothing is overwritten before it has moved.
        for (int chunk = chunkCount - 1; chunk >= 0; chunk--)
        {
            int from = HeaderBytes + (chunk * ChunkBytesMax);
            int length = Math.Min(ChunkBytesMax, size - (chunk * ChunkBytesMax));
            int to = from + (chunk * HeaderBytes);
            if (to != from) framed.Slice(from, length).CopyTo(framed[to..]);
            BinaryPrimitives.WriteUInt16BigEndian(framed[(to - HeaderBytes)..], (ushort)length);
        }

        BinaryPrimitives.WriteUInt16BigEndian(framed[^HeaderBytes..], 0);
    }
}
