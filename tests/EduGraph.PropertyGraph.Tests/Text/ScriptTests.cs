using System.Text;
using EduGraph.PropertyGraph.Text;

namespace EduGraph.PropertyGraph.Tests.Text;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("Guangxi University", "Latn")]
    [InlineData("Trường Đại học Hà Nội", "Latn")]
    [InlineData("广西大学", "Hans")]
    [InlineData("廣西大學", "Hant")]
    [InlineData("南京", "Hani")]
    [InlineData("東京大学の", "Jpan")]
    [InlineData("서울대학교", "Kore")]
    [InlineData("จุฬาลงกรณ์มหาวิทยาลัย", "Thai")]
    [InlineData("ມະຫາວິທະຍາໄລ", "Laoo")]
    [InlineData("សាកលវិទ្យាល័យ", "Khmr")]
    [InlineData("ရန်ကုန်တက္ကသိုလ်", "Mymr")]
    [InlineData("Университет", "Cyrl")]
    [InlineData("2025 (8)", "Zyyy")]
    [InlineData("", "Zyyy")]
    [InlineData("KLUST 大学", "Latn")]
    [InlineData("北京BJ大学校区", "Hans")]
    public void Script_of_most_letters_is_found(string text, string expected) =>
        Assert.Equal(expected, Script.Codes[Script.Detect(Encoding.UTF8.GetBytes(text))]);

    [Fact]
    public void Codes_are_found_by_name()
    {
        Assert.Equal("Thai", Script.Codes[Script.IndexOf("Thai")]);
        Assert.Equal(-1, Script.IndexOf("Klin"));
    }
}
