using System.Text;
using System.Text.Json;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Building;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

public sealed class TextPoolTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("广西大学 – “Ü”", "\"广西大学 – “Ü”\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\n\r\t\u0001\u001f", "\"\\n\\r\\t\\u0001\\u001f\"")]
    public void Text_is_kept_ready_to_be_written_as_json(string text, string json)
    {
        var builder = new TextPoolBuilder();
        var index = builder.Add(text);
        var pool = builder.Build();
        Assert.Equal(text, pool.Text(index));
        Assert.Equal(json, Encoding.UTF8.GetString(pool.Json(index)));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(pool.Json(index)));
    }

    [Fact]
    public void Equal_texts_have_one_index_and_none_is_not_the_empty_text()
    {
        var builder = new TextPoolBuilder();
        var empty = builder.Add("");
        var first = builder.Add("a");
        Assert.Equal(first, builder.Add("a"));
        Assert.Equal(TextPool.None, builder.Add((string?)null));
        Assert.NotEqual(TextPool.None, empty);
        var pool = builder.Build();
        Assert.True(pool.TryFind("a", out var found));
        Assert.Equal(first, found);
        Assert.True(pool.TryFind("", out found));
        Assert.Equal(empty, found);
        Assert.False(pool.TryFind("b", out _));
        Assert.Equal("", pool.Text(TextPool.None));
    }

    [Fact]
    public void Ten_thousand_texts_of_all_lengths_are_found_again()
    {
        var random = new Random(7);
        var builder = new TextPoolBuilder();
        var texts = new Dictionary<string, int>();
        for (var i = 0; i < 10_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next('\u0001', '\u3000')));
            texts[text] = builder.Add(text);
        }

        var long1 = new string('x', TextPool.PageSize / 2);
        var long2 = new string('y', TextPool.PageSize / 2);
        texts[long1] = builder.Add(long1);
        texts[long2] = builder.Add(long2);
        var pool = builder.Build();
        Assert.All(texts, pair =>
        {
            Assert.True(pool.TryFind(pair.Key, out var found));
            Assert.Equal(pair.Value, found);
            Assert.Equal(pair.Key, pool.Text(found));
        });
    }

    [Fact]
    public void Text_longer_than_a_page_is_refused()
    {
        var builder = new TextPoolBuilder();
        builder.Add(new string('a', TextPool.PageSize - 2));
        var exception = Assert.Throws<InvalidOperationException>(() => builder.Add(new string('a', TextPool.PageSize - 1)));
        Assert.Contains("longer than a snapshot can hold", exception.Message, StringComparison.Ordinal);
    }
}
