using EduGraph.Bolt.Wire;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Wire;

public sealed class MessageFramingTests
{
    [Fact]
    public async Task A_small_message_is_one_chunk_and_an_end()
    {
        using var stream = new MemoryStream();
        var writer = new MessageWriter(stream, 16, 16);
        writer.Add(0, (output, _) => output.WriteStructHeader(0, 0x0F));
        writer.Add(0, (output, _) => output.WriteString("A"));
        await writer.FlushAsync(CancellationToken.None);
        Assert.Equal("0002B00F0000" + "000281410000", Convert.ToHexString(stream.ToArray()));
    }

    [Theory]
    [InlineData(65_535, 1)]
    [InlineData(65_536, 2)]
    [InlineData(131_070, 2)]
    [InlineData(131_071, 3)]
    [InlineData(1_000_000, 16)]
    public async Task A_long_message_is_cut_into_chunks_and_put_together_again(int size, int chunkCount)
    {
        byte[] content = Content(size);
        using var stream = new MemoryStream();
        var writer = new MessageWriter(stream, 16, 16);
        writer.Add(content, (output, bytes) => bytes.CopyTo(output.Reserve(bytes.Length)));
        writer.Add(0, (output, _) => output.WriteNull());
        await writer.FlushAsync(CancellationToken.None);
        Assert.Equal(size + (chunkCount * 2) + 2 + 5, stream.Length);
        stream.Position = 0;
        var reader = new MessageReader(stream, 1024, 4096, int.MaxValue);
        Assert.Equal(content, (await reader.TakeAsync(CancellationToken.None)).ToArray());
        Assert.Equal([0xC0], (await reader.TakeAsync(CancellationToken.None)).ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Messages_are_read_however_the_bytes_arrive(int sizeAtATime)
    {
        using var stream = new MemoryStream();
        var expected = new List<byte[]>();
        foreach (int size in new[] { 1, 500, 2000, 3, 70_000, 1 })
        {
            byte[] content = Content(size);
            expected.Add(content);
            stream.Write([0, 0]); // keeps the connection alive
            foreach (byte[] chunk in content.Chunk(700))
            {
                stream.Write([(byte)(chunk.Length >> 8), (byte)chunk.Length]);
                stream.Write(chunk);
            }

            stream.Write([0, 0]);
        }

        var reader = new MessageReader(new DrippingStream(stream.ToArray(), sizeAtATime), 1024, 4096, int.MaxValue);
        foreach (byte[] content in expected) Assert.Equal(content, (await reader.TakeAsync(CancellationToken.None)).ToArray());
        await Assert.ThrowsAsync<EndOfStreamException>(async () => await reader.TakeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_longer_than_the_limit_is_refused_before_it_is_read()
    {
        byte[] bytes = [0, 10, .. new byte[10], 0, 1, 7, 0, 0];
        var atLimit = new MessageReader(new MemoryStream(bytes), 1024, 1024, messageSizeBytesMax: 11);
        Assert.Equal(11, (await atLimit.TakeAsync(CancellationToken.None)).Length);
        var beyond = new MessageReader(new MemoryStream(bytes), 1024, 1024, messageSizeBytesMax: 10);
        await Assert.ThrowsAsync<ProtocolException>(async () => await beyond.TakeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_whose_writing_fails_leaves_nothing_behind()
    {
        using var stream = new MemoryStream();
        var writer = new MessageWriter(stream, 16, 16);
        Assert.Throws<ProtocolException>(() => writer.Add(0, (output, _) => output.WriteValue(new object[] { 1, new System.Text.StringBuilder() })));
        writer.Add(0, (output, _) => output.WriteNull());
        await writer.FlushAsync(CancellationToken.None);
        Assert.Equal("0001C00000", Convert.ToHexString(stream.ToArray()));
    }

    private static byte[] Content(int size) => [.. Enumerable.Range(0, size).Select(index => (byte)(index * 31))];

    private sealed class DrippingStream(byte[] bytes, int sizeAtATime) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(sizeAtATime, buffer.Length)], cancellationToken);
    }
}
