using System.Buffers.Text;
using EduGraph.Api.Paging;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Api.Tests.Paging;

public sealed class CursorTests
{
    [Fact]
    public void Cursor_reads_back_what_was_written()
    {
        PartialDate.TryParse("2025-09", out var date);
        ClaimValue?[] keys =
        [
            ClaimValue.Text("広西"), null, ClaimValue.Integer(-7), ClaimValue.Number(0.5), ClaimValue.Boolean(true), ClaimValue.Date(date), ClaimValue.Enum("MOU"),
        ];
        var cursor = new Cursor(0xDEADBEEF, keys, "ins-1");

        Assert.True(Cursor.TryParse(cursor.ToString(), out var read));
        Assert.Equal(cursor.OrderFingerprint, read.OrderFingerprint);
        Assert.Equal(keys, read.Keys);
        Assert.Equal(cursor.Id, read.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    [InlineData("AQAAAAD_")]
    public void Foreign_text_is_no_cursor(string text) => Assert.False(Cursor.TryParse(text, out _));

    [Fact]
    public void Every_cut_of_a_cursor_is_no_cursor()
    {
        var bytes = Base64Url.DecodeFromChars(new Cursor(1, [ClaimValue.Text("text"), ClaimValue.Number(1)], "id").ToString());

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.False(Cursor.TryParse(Base64Url.EncodeToString(bytes.AsSpan(0, length)), out _)));
    }

    [Fact]
    public void Cursor_with_something_added_is_no_cursor()
    {
        var bytes = Base64Url.DecodeFromChars(new Cursor(1, [], "x").ToString());

        Assert.False(Cursor.TryParse(Base64Url.EncodeToString([.. bytes, 0]), out _));
    }

    [Fact]
    public void Cursor_over_the_limit_is_no_cursor() => Assert.False(Cursor.TryParse(new string('A', Cursor.LengthMax + 4), out _));
}
