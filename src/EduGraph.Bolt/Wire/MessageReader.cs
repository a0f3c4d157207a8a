using System.Buffers.Binary;
using Neo4j.Driver;

namespace EduGraph.Bolt.Wire;

/// <summary>Takes whole messages out of a stream of chunks.</summary>
/// <remarks>
/// A message of one chunk is handed out where it lies; the chunks of a longer one are moved together in the same buffer.
/// Empty messages, which keep a connection alive, are passed over. Not safe to use from two threads.
/// </remarks>
internal sealed class MessageReader(Stream stream, int bufferBytes, int keepBytesMax, int messageSizeBytesMax)
{
    internal const int DefaultMessageSizeBytesMax = 512 * 1024 * 1024;

    private const int HeaderBytes = 2;
    private const int BufferBytesMin = 1024;

    private readonly int _bufferBytes = Math.Max(bufferBytes, BufferBytesMin);
    private byte[] _buffer = new byte[Math.Max(bufferBytes, BufferBytesMin)];

    // [_head, _tail) is the message as far as it is put together, [_scan, _end) what follows it and has been read.
    private int _head;
    private int _tail;
    private int _scan;
    private int _end;
    private bool _taken;
    private CancellationTokenSource? _silence;

    /// <summary>
    /// How long the server may be silent while something is awaited; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it likes.
    /// </summary>
    internal TimeSpan SilenceMax { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>Whether the message that was taken last had been there already.</summary>
    internal bool TryTake(out ReadOnlyMemory<byte> message)
    {
        Drop();
        return TryAssemble(out message);
    }

    /// <summary>The next message; valid until the next call.</summary>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    /// <exception cref="TimeoutException">It was silent for longer than <see cref="SilenceMax"/>.</exception>
    internal async ValueTask<ReadOnlyMemory<byte>> TakeAsync(CancellationToken cancellationToken)
    {
        Drop();
        ReadOnlyMemory<byte> message;
        while (!TryAssemble(out message))
        {
            MakeRoom();
            int read = await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read == 0) throw new EndOfStreamException("The server closed the connection.");
            _end += read;
        }

        return message;
    }

    private async ValueTask<int> ReadAsync(CancellationToken cancellationToken)
    {
        if (SilenceMax == Timeout.InfiniteTimeSpan)
            return await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        if (_silence is null || !_silence.TryReset()) _silence = new CancellationTokenSource();
        using CancellationTokenSource? both =
            cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _silence.Token) : null;
        _silence.CancelAfter(SilenceMax);
        try
        {
            return await stream.ReadAsync(_buffer.AsMemory(_end), both?.Token ?? _silence.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The server was silent for {SilenceMax.TotalSeconds} s.");
        }
        finally
        {
            _silence.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private void Drop()
    {
        if (!_taken) return;
        _taken = false;
        _head = _tail = _scan;
        if (_scan != _end) return;
        _head = _tail = _scan = _end = 0;
        if (_buffer.Length > Math.Max(keepBytesMax, _bufferBytes)) _buffer = new byte[_bufferBytes];
    }

    private bool TryAssemble(out ReadOnlyMemory<byte> message)
    {
        message = default;
        while (_end - _scan >= HeaderBytes)
        {
            int size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_scan));
            if (size == 0)
            {
                _scan += HeaderBytes;
                if (_tail == _head)
                {
                    _head = _tail = _scan;
                    continue;
                }

                message = _buffer.AsMemory(_head, _tail - _head);
                _taken = true;
                return true;
            }

            if (_tail - _head + size > messageSizeBytesMax)
                throw new ProtocolException($"A message of the server is longer than {messageSizeBytesMax} bytes.");
            if (_end - _scan - HeaderBytes < size) return false;
            Append(_scan + HeaderBytes, size);
            _scan += HeaderBytes + size;
        }

        return false;
    }

    private void Append(int start, int size)
    {
        if (_tail == _head) _head = _tail = start;
        else Buffer.BlockCopy(_buffer, start, _buffer, _tail, size);
        _tail += size;
    }

    // Moves what is alive to the front, and doubles the buffer when it is full of that.
    private void MakeRoom()
    {
        if (_end < _buffer.Length && _end - _scan < HeaderBytes) return;
        int assembled = _tail - _head, unread = _end - _scan;
        int chunk = unread >= HeaderBytes ? HeaderBytes + BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_scan)) : HeaderBytes;
        if (_scan + chunk < _buffer.Length && _end < _buffer.Length) return;
        byte[] target = assembled + chunk + HeaderBytes > _buffer.Length / 2
            ? new byte[(int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, assembled + (long)chunk + HeaderBytes))]
            : _buffer;
        Buffer.BlockCopy(_buffer, _head, target, 0, assembled);
        Buffer.BlockCopy(_buffer, _scan, target, assembled, unread);
        (_buffer, _head, _tail, _scan, _end) = (target, 0, assembled, assembled, assembled + unread);
    }
}
