using EduGraph.PropertyGraph.Text;

namespace EduGraph.PropertyGraph.Tests.Text;

public sealed class NameTokenizerTests
{
    [Theory]
    [InlineData("Xi'an Jiaotong-Liverpool University", "xian jiaotong liverpool university")]
    [InlineData("P.R. China", "pr china")]
    [InlineData("廣西大學", "广西 西大 大学 学")]
    [InlineData("中国-东盟 2019", "中国 国 东盟 盟 2019")]
    [InlineData("校", "校")]
    [InlineData("Luban工坊", "luban 工坊 坊")]
    [InlineData("... --", "")]
    public void Index_tokens_are_words_and_pairs_of_clusters(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', NameTokenizer.IndexTokens(name)));

    [Fact]
    public void Query_tokens_leave_the_last_cluster_to_the_pair_before_it() =>
        Assert.Equal(["广西", "西大", "大学"], NameTokenizer.QueryTokens("广西大学"));

    [Fact]
    public void Query_of_one_character_is_that_character() => Assert.Equal(["大"], NameTokenizer.QueryTokens("大"));

    [Fact]
    public void Marks_stay_with_their_base() =>
        Assert.Equal(["ขอ", "อน", "นแ", "แก่", "ก่น", "น"], NameTokenizer.IndexTokens("ขอนแก่น"));

    [Fact]
    public void Stacked_consonants_stay_with_the_one_above() =>
        Assert.Equal(["ភ្នំពេ", "ពេញ"], NameTokenizer.QueryTokens("ភ្នំពេញ"));

    [Theory]
    [InlineData("ភ្នំពេញ")]
    [InlineData("မန္တလေး")]
    [InlineData("ວຽງຈັນ")]
    public void Every_query_token_of_a_name_begins_an_index_token_of_it(string name)
    {
        IReadOnlyList<string> indexed = NameTokenizer.IndexTokens(name);
        Assert.NotEmpty(NameTokenizer.QueryTokens(name));
        Assert.All(NameTokenizer.QueryTokens(name), token => Assert.Contains(token, indexed));
    }
}
