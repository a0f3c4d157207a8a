using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Tests.Names;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("guangxi", 2)]
    [InlineData("zhuang", 1)]
    [InlineData("xian", 1)]
    [InlineData("hello", 0)]
    [InlineData("", 0)]
    public void Pinyin_words_are_cut_into_the_fewest_syllables(string word, int count) => Assert.Equal(count, Pinyin.CountSyllables(word));

    [Fact]
    public void Character_with_two_readings_has_both() => Assert.Contains("zhang", Pinyin.Readings("长"));

    [Fact]
    public void Character_without_a_reading_gives_none() => Assert.Empty(Pinyin.Readings("a大"));
}
