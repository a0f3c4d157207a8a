using EduGraph.PropertyGraph.Stores;
using static EduGraph.Resolution.Tests.Entities.Mentions;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>Rules about institutions and centres that pages nobody has seen should profit from.</summary>
public sealed class BodyRulesTests
{
    private static ResolutionResult Resolve(params MentionProfile[] mentions) => EntityResolver.Resolve(mentions, []);

    private static MentionProfile Called(MentionProfile mention, params string[] aliases) =>
        mention with { Names = [.. mention.Names, .. aliases.Select(alias => new NameProfile(alias, null, NameType.Alias))] };

    [Fact]
    public void Letters_do_not_join_two_bodies_with_other_names_in_full()
    {
        MentionProfile page = Called(Institution("a", "1", "Wenzhou Medical University", "CN"), "WMU");
        MentionProfile registry = Called(Institution("ror", "2", "Weifang Medical University", "CN"), "WMU") with { ExplicitId = "ror:2" };
        MentionProfile letters = Institution("b", "3", "WMU", "CN");

        ResolutionResult result = Resolve(page, registry, letters);

        Assert.False(result.AreSame(page, registry));
        Assert.True(result.AreSame(page, letters));
    }

    [Fact]
    public void Letters_join_names_in_two_scripts_of_one_country()
    {
        MentionProfile latin = Called(Institution("a", "1", "Lembah Biru Institute", "MY"), "ILBM");
        MentionProfile chinese = Called(Institution("b", "2", "兰巴比鲁书院", "MY", "zh"), "ILBM");
        Assert.True(Resolve(latin, chinese).AreSame(latin, chinese));
    }

    [Fact]
    public void Page_that_names_a_body_twice_does_not_keep_other_pages_apart()
    {
        MentionProfile one = Institution("a", "1", "Hanban", "CN");
        MentionProfile other = Institution("b", "1", "Confucius Institute Headquarters", "CN");
        MentionProfile twin = Institution("0", "1", "Hanban", "CN");
        MentionProfile otherTwin = Institution("0", "2", "Confucius Institute Headquarters", "CN");

        ResolutionResult result = Resolve(one, other, twin, otherTwin);

        Assert.True(result.AreSame(one, other));
        Assert.False(result.AreSame(twin, otherTwin));
    }

    [Theory]
    [InlineData("Guizhou Province", "贵州省人民政府")]
    [InlineData("China", "Government of the People's Republic of China")]
    public void Province_or_country_that_acts_is_its_government(string place, string government)
    {
        MentionProfile one = Institution("a", "1", place, "CN") with { Type = "GOVERNMENT" };
        MentionProfile other = Institution("b", "2", government, "CN", null!) with { Type = "GOVERNMENT" };
        Assert.True(Resolve(one, other).AreSame(one, other));
    }

    [Fact]
    public void Province_that_a_page_leaves_out_is_that_of_its_towns()
    {
        MentionProfile local = Institution("a", "1", "自治区教育厅", "CN", "zh");
        MentionProfile town = new() { Key = new MentionKey("a", "2"), Kind = MentionKind.Place, Type = "CITY", Names = [new NameProfile("南宁")] };
        MentionProfile full = Institution("b", "1", "Guangxi Department of Education", "CN");
        Assert.True(Resolve(local, town, full).AreSame(local, full));
    }

    [Theory]
    [InlineData("Confucius Institute at the University of Malaya", "Confucius Institute at University of Malaya")]
    [InlineData("MinistryofEducation of China", "中国教育部")]
    [InlineData("Education, Youth and Sports of Cambodia", "柬埔寨教育青年体育部")]
    [InlineData("Royal University of Phnom Penh", "金边皇家大学")]
    [InlineData("Guangxi Vocational College of Technology and Business", "广西工商职业技术学院")]
    [InlineData("Universitas Brawijaya", "布劳爪哇大学")]
    [InlineData("มหาวิทยาลัยศรีปทุม", "Sripatum University")]
    [InlineData("Trường Đại học Duy Tân", "越南维新大学")]
    public void Names_of_one_body_are_told_in_two_languages(string name, string otherName)
    {
        MentionProfile one = Institution("a", "1", name, null, null!) with { Type = "GOVERNMENT" };
        MentionProfile other = Institution("b", "2", otherName, null, null!) with { Type = "GOVERNMENT" };
        Assert.True(Resolve(one, other).AreSame(one, other));
    }

    [Theory]
    [InlineData("Malaysian Higher Education Department", "Ministry of Higher Education of Malaysia")]
    [InlineData("Guangxi University", "Guangxi Minzu University")]
    [InlineData("Chengdu University", "Thanh Do University")]
    [InlineData("Provincial Chinese People's Political Consultative Conference", "全国政协")]
    public void Names_of_two_bodies_are_kept_apart(string name, string otherName)
    {
        MentionProfile one = Institution("a", "1", name) with { Type = "GOVERNMENT" };
        MentionProfile other = Institution("b", "2", otherName, null, null!) with { Type = "GOVERNMENT" };
        Assert.False(Resolve(one, other).AreSame(one, other));
    }

    [Fact]
    public void Centre_is_not_in_the_country_that_its_name_says_it_is_with()
    {
        const string Name = "China-Indochina Research Center for Sustainable Development";
        MentionProfile one = Institution("a", "1", Name, "KH") with { Kind = MentionKind.Centre };
        MentionProfile other = Institution("b", "2", Name) with { Kind = MentionKind.Centre };
        Assert.True(Resolve(one, other).AreSame(one, other));
    }

    [Theory]
    [InlineData("Nanhu-Delta International Craftsman College of Indonesia", null, "Nanhu-Delta International Craftsman College", "TH", false)]
    [InlineData("Nanhu-Delta International Craftsman College", "ID", "Nanhu-Delta International Craftsman College", "TH", false)]
    [InlineData("Nanhu-Delta International Craftsman College of Indonesia", null, "Nanhu-Delta International Craftsman College", "ID", true)]
    [InlineData("Nanhu-Delta International Craftsman College of Indonesia", null, "Nanhu-Delta International Craftsman College", "CN", true)]
    public void Joint_college_of_one_name_in_two_countries_abroad_is_two(
        string name, string? country, string otherName, string? otherCountry, bool areSame)
    {
        MentionProfile one = Institution("a", "1", name, country) with { Kind = MentionKind.Centre, Type = "CRAFTSMAN_COLLEGE" };
        MentionProfile other = Institution("b", "2", otherName, otherCountry) with { Kind = MentionKind.Centre, Type = "CRAFTSMAN_COLLEGE" };
        Assert.Equal(areSame, Resolve(one, other).AreSame(one, other));
    }

    [Fact]
    public void Page_that_gives_no_country_does_not_join_a_college_in_two_countries()
    {
        const string Name = "Nanhu-Delta International Craftsman College";
        MentionProfile[] colleges = [.. new[] { "ID", "TH", null }.Select((country, index) =>
            Institution($"{index}", "1", Name, country) with { Kind = MentionKind.Centre, Type = "CRAFTSMAN_COLLEGE" })];
        Assert.False(Resolve(colleges).AreSame(colleges[0], colleges[1]));
    }
}
