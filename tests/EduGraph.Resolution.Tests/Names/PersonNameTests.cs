using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Tests.Names;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("杨秀萍", "Yang Xiuping")]
    [InlineData("楊秀萍", "Yang Xiu Ping")]
    [InlineData("Xiuping Yang", "Yang Xiuping")]
    [InlineData("YANG Xiuping", "杨秀萍")]
    [InlineData("Yáng Xiùpíng", "杨秀萍")]
    [InlineData("欧阳玉靖", "Ouyang Yujing")]
    [InlineData("吕建", "Lyu Jian")]
    [InlineData("吕建", "Lu Jian")]
    [InlineData("陈敏尔", "Chen Min'er")]
    [InlineData("单伟", "Shan Wei")]
    [InlineData("H.E. Liu Yandong", "刘延东")]
    public void Chinese_names_meet_in_characters_and_pinyin(string name, string other) =>
        Assert.NotEmpty(PersonName.Read(name).ChineseForms.Intersect(PersonName.Read(other).ChineseForms));

    [Theory]
    [InlineData("许琳", "徐 林海")]
    [InlineData("Wang Wei", "Wang Weimin")]
    [InlineData("Li Ming", "Liu Ming")]
    public void Different_chinese_names_do_not_meet(string name, string other) =>
        Assert.Empty(PersonName.Read(name).ChineseForms.Intersect(PersonName.Read(other).ChineseForms));

    [Theory]
    [InlineData("Prof. Dr. Dato' Ewe Hong Tat", "ewe hong tat")]
    [InlineData("Tan Sri Datuk Seri Ahmad bin Abdullah", "ahmad abdullah")]
    [InlineData("Mohd. Zaini Mat Isa", "mohammad zaini mat isa")]
    [InlineData("Assoc. Prof. Nguyễn Thị Hoa", "nguyen thi hoa")]
    [InlineData("U Win Maw Tun", "win maw tun")]
    [InlineData("J. Prospero E. De Vera III", "prospero vera")]
    [InlineData("Gatot", "gatot")]
    [InlineData("รศ.ดร. สมชาย พรหมสุวรรณ", "สมชาย พรหมสุวรรณ")]
    [InlineData("नमस्ते", "नमस्ते")]
    public void Honorifics_patronymic_words_and_initials_are_taken_off(string name, string words) =>
        Assert.Equal(words, string.Join(' ', PersonName.Read(name).Words));

    [Fact]
    public void Initials_are_kept_apart() => Assert.Equal(['j', 'e'], PersonName.Read("J. Prospero E. De Vera").Initials);

    [Fact]
    public void Surname_is_not_taken_for_an_honorific() => Assert.Equal(["he", "guangcai"], PersonName.Read("He Guangcai").Words);

    [Fact]
    public void Foreign_name_in_characters_has_a_sound() =>
        Assert.Equal(["oumu", "luomuni"], PersonName.Read("欧姆·罗姆尼").SoundParts);

    [Theory]
    [InlineData("makalimu", "makarim", true)]
    [InlineData("ximalafeng", "simmalavong", true)]
    [InlineData("luomuni", "sengmany", false)]
    public void Sounds_are_compared_by_consonants(string pinyin, string latin, bool isAlike) =>
        Assert.Equal(isAlike, SoundSkeleton.Likeness(pinyin, latin) >= 0.7);
}
