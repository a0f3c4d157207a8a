using System.Buffers.Text;
using EduGraph.Api.Paging;

namespace EduGraph.Api.Tests.Paging;

public sealed class CursorTests
{
    [Fact]
    public void Cursor_reads_back_what_was_written()
    {
        var cursor = new Cursor(0xDEADBEEF, [SortKey.Of("広西"), SortKey.Missing, SortKey.Of(20250915)], "ins-1");

        Assert.True(Cursor.TryParse(cursor.ToString(), out var read));
        Assert.Equal(cursor.OrderFingerprint, read.OrderFingerprint);
        Assert.Equal(cursor.Keys, read.Keys);
        Assert.Equal(cursor.Id, read.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    [InlineData("AQAAAAD_")]
    public void Foreign_text_is_no_cursor(string text) => Assert.False(Cursor.TryParse(text, out _));

    [Fact]
    public void Cursor_with_something_added_is_no_cursor()
    {
        var bytes = Base64Url.DecodeFromChars(new Cursor(1, [], "x").ToString());

        Assert.False(Cursor.TryParse(Base64Url.EncodeToString([.. bytes, 0]), out _));
    }

    [Fact]
    public void Cursor_over_the_limit_is_no_cursor() => Assert.False(Cursor.TryParse(new string('A', Cursor.LengthMax + 4), out _));

    [Fact]
    public void Missing_values_come_last_either_way()
    {
        Assert.True(SortKey.Compare(SortKey.Missing, SortKey.Of(1), isDescending: false) > 0);
        Assert.True(SortKey.Compare(SortKey.Missing, SortKey.Of(1), isDescending: true) > 0);
        Assert.Equal(0, SortKey.Compare(SortKey.Missing, SortKey.Missing, isDescending: true));
    }

    [Fact]
    public void Direction_turns_the_order_of_values()
    {
        Assert.True(SortKey.Compare(SortKey.Of("a"), SortKey.Of("b"), isDescending: false) < 0);
        Assert.True(SortKey.Compare(SortKey.Of("a"), SortKey.Of("b"), isDescending: true) > 0);
        Assert.True(SortKey.Compare(SortKey.Of(2), SortKey.Of(10), isDescending: false) < 0);
    }
}
