using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Tests.Names;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("Ministry of Education of China", "中华人民共和国教育部")]
    [InlineData("Ministry of Education of China", "Kementerian Pendidikan Tiongkok")]
    [InlineData("Ministry of Education of China", "Bộ Giáo dục Trung Quốc")]
    [InlineData("Ministry of Education of Thailand", "กระทรวงศึกษาธิการไทย")]
    [InlineData("Guangxi Vocational and Technical College of Tourism", "Guangxi Vocational Technical College of Tourism")]
    [InlineData("Liuzhou Education Bureau", "柳州教育局")]
    [InlineData("Tongren Vocational and Technical College", "铜仁职业技术学院")]
    [InlineData("Politeknik Negeri Jakarta", "Jakarta State Polytechnic")]
    [InlineData("Guizhou Provincial Department of Education", "貴州省教育廳")]
    [InlineData("China-ASEAN Education Cooperation Week", "中国—东盟教育交流周")]
    [InlineData("Embassy of China in Vietnam", "Đại sứ quán Trung Quốc tại Việt Nam")]
    public void Names_of_one_thing_in_two_wordings_have_the_same_terms(string name, string other) =>
        Assert.Equal(Telling(name), Telling(other));

    [Theory]
    [InlineData("Guangxi University", "Guangxi Minzu University")]
    [InlineData("Nanjing University", "Nanjing University of Forestry")]
    [InlineData("Tianjin University of Technology", "Tianjin University of Science and Technology")]
    [InlineData("Ministry of Education of Laos", "Ministry of Education of Myanmar")]
    [InlineData("Ministry of Higher Education", "Ministry of Education")]
    [InlineData("Universiti Malaysia Pahang", "Universiti Malaysia Perlis")]
    public void Names_of_two_things_differ(string name, string other) => Assert.NotEqual(Telling(name), Telling(other));

    [Theory]
    [InlineData("12th Forum", "n:12 e:forum")]
    [InlineData("第十二届论坛", "n:12 e:forum")]
    [InlineData("第3次会议", "n:3 e:conference")]
    [InlineData("首届论坛", "n:1 e:forum")]
    [InlineData("2023 Forum", "y:2023 e:forum")]
    public void Numbers_and_years_are_read_in_words_and_figures(string name, string terms) =>
        Assert.Equal(terms, string.Join(' ', TermReader.Read(name, TermDictionary.Names)[0]));

    [Theory]
    [InlineData("Deputy Minister", "副部长")]
    [InlineData("Rektor", "校长")]
    [InlineData("Secretary-General", "秘书长")]
    [InlineData("Chinese Ambassador", "中国大使")]
    [InlineData("อธิการบดี", "University President")]
    public void Titles_in_two_languages_have_the_same_terms(string title, string other) =>
        Assert.Equal(TermReader.Read(title, TermDictionary.Titles)[0], TermReader.Read(other, TermDictionary.Titles)[0]);

    [Fact]
    public void Letters_stand_for_a_body_only_as_they_are_written()
    {
        Assert.Equal(["k:ntu"], TermReader.Read("NTU", TermDictionary.Names)[0]);
        Assert.Equal(["w:ntu"], TermReader.Read("ntu", TermDictionary.Names)[0]);
    }

    [Fact]
    public void Word_with_two_meanings_gives_two_readings() =>
        Assert.Equal(2, TermReader.Read("遂宁理工大学", TermDictionary.Names).Count);

    [Theory]
    [InlineData("")]
    [InlineData("  ()  ")]
    [InlineData("the of")]
    public void Name_without_words_has_no_terms(string name) => Assert.Empty(TermReader.Read(name, TermDictionary.Names)[0]);

    private static IEnumerable<string> Telling(string name) =>
        TermReader.Read(name, TermDictionary.Names)[0].Where(term => term[0] is not ('s' or 'x')).Order(StringComparer.Ordinal);
}
