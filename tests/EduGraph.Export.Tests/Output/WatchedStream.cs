namespace EduGraph.Export.Tests.Output;

/// <summary>A stream that counts what is written, as an HTTP answer takes it: asynchronously only.</summary>
internal sealed class WatchedStream : Stream
{
    public long TotalBytes { get; private set; }

    public int LargestBytes { get; private set; }

    /// <summary>Called before the first bytes are taken.</summary>
    public Action? AtFirstWrite { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => TotalBytes;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (TotalBytes == 0)
        {
            AtFirstWrite?.Invoke();
        }

        cancellationToken.ThrowIfCancellationRequested();
        TotalBytes += buffer.Length;
        LargestBytes = Math.Max(LargestBytes, buffer.Length);
        return ValueTask.CompletedTask;
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
