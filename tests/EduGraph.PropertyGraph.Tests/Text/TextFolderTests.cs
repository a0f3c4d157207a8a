using EduGraph.PropertyGraph.Text;

namespace EduGraph.PropertyGraph.Tests.Text;

public sealed class TextFolderTests
{
    [Theory]
    [InlineData("  Guangxi\tUniversity ", "guangxi university")]
    [InlineData("Đại học Quốc gia Hà Nội", "dai hoc quoc gia ha noi")]
    [InlineData("Ｇｕａｎｇｘｉ　１２", "guangxi 12")]
    [InlineData("廣西職業技術學院", "广西职业技术学院")]
    [InlineData("People’s", "people's")]
    [InlineData("China–ASEAN", "china-asean")]
    [InlineData("Straße Łódź Ærø", "strasse lodz aero")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("a\u200Bb\u00ADc", "abc")]
    [InlineData("มหาวิทยาลัยขอนแก่น", "มหาวิทยาลัยขอนแก่น")]
    [InlineData("ビジネス", "ビジネス")]
    [InlineData("か\u3099 ｶﾞ e\u0301", "が ガ e")]
    [InlineData("", "")]
    public void Writings_of_one_name_fold_to_one_text(string text, string expected) =>
        Assert.Equal(expected, TextFolder.Fold(text));

    [Fact]
    public void Thai_vowels_and_tone_marks_are_kept() =>
        Assert.NotEqual(TextFolder.Fold("ขอนแก่น"), TextFolder.Fold("ขอนแกน"));

    [Theory]
    [InlineData("Trường Cao đẳng nghề Đà Nẵng")]
    [InlineData("臺灣「大學」—Ⅳ ﬁ")]
    [InlineData("สำนักงาน ສຳນັກງານ")]
    [InlineData("a\uD800b")]
    public void Folding_twice_changes_nothing(string text)
    {
        string folded = TextFolder.Fold(text);
        Assert.Equal(folded, TextFolder.Fold(folded));
    }

    [Fact]
    public void Every_character_of_the_basic_plane_folds_to_something_that_folds_to_itself()
    {
        List<string> unstable = [];
        for (int code = 1; code < 0xFFFE; code++)
        {
            string folded = TextFolder.Fold("a" + (char)code + "b");
            if (TextFolder.Fold(folded) != folded)
            {
                unstable.Add($"U+{code:X4}");
            }
        }

        Assert.Empty(unstable);
    }
}
