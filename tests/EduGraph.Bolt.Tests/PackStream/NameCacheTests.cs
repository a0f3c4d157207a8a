using System.Text;
using EduGraph.Bolt.PackStream;

namespace EduGraph.Bolt.Tests.PackStream;

public sealed class NameCacheTests
{
    [Fact]
    public void A_name_that_comes_again_is_the_same_object()
    {
        var names = new NameCache();
        Assert.Same(names.Get("since"u8), names.Get("since"u8));
        Assert.Equal("until", names.Get("until"u8));
    }

    [Fact]
    public void More_names_than_places_and_names_beyond_the_length_are_read_all_the_same()
    {
        var names = new NameCache();
        foreach (int number in Enumerable.Range(0, NameCache.SlotCount * 3))
            Assert.Equal($"name{number}", names.Get(Encoding.UTF8.GetBytes($"name{number}")));
        string longest = new('n', NameCache.NameBytesMax), beyond = longest + "n";
        Assert.Same(names.Get(Encoding.UTF8.GetBytes(longest)), names.Get(Encoding.UTF8.GetBytes(longest)));
        Assert.NotSame(names.Get(Encoding.UTF8.GetBytes(beyond)), names.Get(Encoding.UTF8.GetBytes(beyond)));
    }

    [Fact]
    public void Bytes_that_are_not_text_give_none() => Assert.Null(new NameCache().Get([0xFF]));
}
