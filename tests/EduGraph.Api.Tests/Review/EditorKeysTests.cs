using EduGraph.Api.Review;

namespace EduGraph.Api.Tests.Review;

public sealed class EditorKeysTests
{
    private static readonly string Old = new('o', EditorKeys.KeyLengthMin);
    private static readonly string New = new('n', EditorKeys.KeyLengthMin + 1);

    [Fact]
    public void Editor_is_found_by_any_key_of_hers_and_by_nothing_else()
    {
        var keys = EditorKeys.Parse($"Mei: {Old}; Wu:x:{New} ;Mei:{New};");

        Assert.True(keys.HasAny);
        Assert.Equal("Mei", keys.FindEditor($"Bearer {Old}"));
        Assert.Equal("Mei", keys.FindEditor($"bearer  {New} "));
        Assert.Equal("Wu", keys.FindEditor($"Bearer x:{New}"));
        Assert.All(new[] { null, "", "Bearer", "Bearer ", Old, $"Basic {Old}", $"Bearer {Old}x", $"Bearer {Old[1..]}" }, header => Assert.Null(keys.FindEditor(header)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_keys_nobody_is_an_editor(string? text)
    {
        var keys = EditorKeys.Parse(text);

        Assert.False(keys.HasAny);
        Assert.Null(keys.FindEditor("Bearer "));
    }

    [Theory]
    [InlineData("Mei:fifteen letters")]
    [InlineData("a key without a name")]
    [InlineData(":a key without a name")]
    public void Entry_that_is_none_is_refused_without_being_repeated(string text)
    {
        var exception = Assert.Throws<FormatException>(() => EditorKeys.Parse($"Wu:{Old};{text}"));

        Assert.Equal("Entry 2 is not NAME:KEY with a key of at least 16 characters.", exception.Message);
    }
}
