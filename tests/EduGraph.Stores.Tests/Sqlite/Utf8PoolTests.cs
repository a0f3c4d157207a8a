using System.Text;
using EduGraph.Sqlite;

namespace EduGraph.Stores.Tests.Sqlite;

public sealed class Utf8PoolTests
{
    private int _decodeCount;

    [Fact]
    public void Text_that_comes_again_is_decoded_once()
    {
        var pool = new Utf8Pool<string>(Decode);

        Assert.Same(pool.Get("PARTY_TO"u8), pool.Get("PARTY_TO"u8));
        Assert.Equal("签署", pool.Get("签署"u8));
        Assert.Equal("", pool.Get(""u8));
        Assert.Equal(3, _decodeCount);
    }

    [Fact]
    public void Full_pool_and_long_texts_decode_each_time()
    {
        var pool = new Utf8Pool<string>(Decode);
        for (var i = 0; i < Utf8Pool<string>.EntryCountMax; i++)
        {
            pool.Get(Encoding.UTF8.GetBytes($"{i}"));
        }

        _decodeCount = 0;
        pool.Get("0"u8);
        Assert.Equal(0, _decodeCount);
        pool.Get("late"u8);
        pool.Get("late"u8);
        Assert.Equal(2, _decodeCount);

        byte[] longest = [.. Enumerable.Repeat((byte)'x', Utf8Pool<string>.LengthMax)];
        var other = new Utf8Pool<string>(Decode);
        Assert.Same(other.Get(longest), other.Get(longest));
        byte[] tooLong = [.. longest, (byte)'x'];
        Assert.NotSame(other.Get(tooLong), other.Get(tooLong));
    }

    private string Decode(ReadOnlySpan<byte> utf8)
    {
        _decodeCount++;
        return Encoding.UTF8.GetString(utf8);
    }
}
