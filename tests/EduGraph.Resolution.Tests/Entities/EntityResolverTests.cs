using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

public sealed class EntityResolverTests
{
    [Theory]
    [InlineData("Guangxi University", "广西大学")]
    [InlineData("Kunming University of Science and Technology", "KUST")]
    [InlineData("Guangxi University for Nationalities", "Guangxi Minzu University")]
    [InlineData("廣西職業技術學院", "广西职业技术学院")]
    [InlineData("Tongren Vocational and Technical College", "铜仁职业技术学院")]
    [InlineData("Universiti Malaya", "馬來亞大學")]
    [InlineData("Guizhou Institute of Technology (GIT)", "贵州理工学院")]
    [InlineData("ASEAN-China Centre", "中国—东盟中心")]
    [InlineData("Ministry of Education of the People's Republic of China", "中国教育部")]
    [InlineData("Chinese Embassy in Laos", "中国驻老挝大使馆")]
    public void Bodies_in_two_wordings_are_one(string name, string other)
    {
        MentionProfile one = Mentions.Institution("a", "e1", name);
        MentionProfile two = Mentions.Institution("b", "e1", other);
        Assert.True(Resolve(one, two).AreSame(one, two));
    }

    [Theory]
    [InlineData("Guangxi University", "Guangxi Minzu University")]
    [InlineData("Ministry of Education of Laos", "Ministry of Education of Myanmar")]
    [InlineData("缅甸教育部", "老挝教育部")]
    [InlineData("Tianjin University of Technology", "Tianjin University of Science and Technology")]
    [InlineData("Chinese Embassy in Thailand", "Thai Embassy in China")]
    [InlineData("SEAMEO Secretariat", "SEAMEO RIHED")]
    [InlineData("International Office", "International Office")]
    [InlineData("Huawei", "Huawei Technologies (Malaysia) Sdn Bhd")]
    public void Bodies_that_only_look_alike_are_two(string name, string other)
    {
        MentionProfile one = Mentions.Institution("a", "e1", name);
        MentionProfile two = Mentions.Institution("b", "e1", other);
        Assert.False(Resolve(one, two).AreSame(one, two));
    }

    [Fact]
    public void Same_ministry_of_two_countries_is_two()
    {
        MentionProfile thai = Mentions.Institution("a", "e1", "Ministry of Education", "TH");
        MentionProfile chinese = Mentions.Institution("b", "e1", "Ministry of Education", "CN");
        MentionProfile another = Mentions.Institution("c", "e1", "Ministry of Education", "CN");
        ResolutionResult result = Resolve(thai, chinese, another);
        Assert.False(result.AreSame(thai, chinese));
        Assert.True(result.AreSame(chinese, another));
    }

    [Fact]
    public void Unit_is_told_by_the_body_that_it_is_part_of()
    {
        MentionProfile office = Mentions.Institution("a", "e1", "International Office") with { Neighbours = [new MentionNeighbour("PART_OF", true, "e2")] };
        MentionProfile university = Mentions.Institution("a", "e2", "Yunnan University");
        MentionProfile named = Mentions.Institution("b", "e1", "International Office, Yunnan University");
        MentionProfile other = Mentions.Institution("c", "e1", "International Office, Dali University");
        ResolutionResult result = Resolve(office, university, named, other);
        Assert.True(result.AreSame(office, named));
        Assert.False(result.AreSame(office, other));
    }

    [Fact]
    public void Two_references_of_one_source_are_two_things()
    {
        MentionProfile one = Mentions.Institution("a", "e1", "Guangxi University");
        MentionProfile two = Mentions.Institution("a", "e2", "Guangxi University");
        Assert.False(Resolve(one, two).AreSame(one, two));
    }

    [Fact]
    public void Cluster_never_holds_two_references_of_one_source()
    {
        MentionProfile[] mentions =
        [
            Mentions.Institution("a", "e1", "Guangxi University"), Mentions.Institution("a", "e2", "广西大学"),
            Mentions.Institution("b", "e1", "Guangxi University"), Mentions.Institution("c", "e1", "GXU"),
        ];
        ResolutionResult result = EntityResolver.Resolve(mentions, []);
        Assert.All(result.Entities, entity => Assert.Equal(entity.Members.Count, entity.Members.Select(member => member.SourceId).Distinct().Count()));
    }

    [Fact]
    public void Equal_explicit_ids_are_one_and_different_ones_are_two()
    {
        MentionProfile one = Mentions.Institution("a", "e1", "Guangxi University") with { ExplicitId = "gxu" };
        MentionProfile same = Mentions.Institution("a", "e2", "Something else") with { ExplicitId = "gxu" };
        MentionProfile other = Mentions.Institution("b", "e1", "Guangxi University") with { ExplicitId = "gxu-2" };
        ResolutionResult result = Resolve(one, same, other);
        Assert.True(result.AreSame(one, same));
        Assert.False(result.AreSame(one, other));
    }

    [Fact]
    public void Equal_external_ids_are_one_and_different_ones_of_a_scheme_are_two()
    {
        MentionProfile one = Mentions.Institution("a", "e1", "A") with { ExternalIds = [new ExternalId("ROR", "1")] };
        MentionProfile same = Mentions.Institution("b", "e1", "B") with { ExternalIds = [new ExternalId("ror", "1")] };
        MentionProfile left = Mentions.Institution("a", "e2", "Guangxi University") with { ExternalIds = [new ExternalId("ROR", "2")] };
        MentionProfile right = Mentions.Institution("b", "e2", "Guangxi University") with { ExternalIds = [new ExternalId("ROR", "3")] };
        ResolutionResult result = Resolve(one, same, left, right);
        Assert.True(result.AreSame(one, same));
        Assert.False(result.AreSame(left, right));
    }

    [Fact]
    public void Decision_of_a_person_wins_over_every_score()
    {
        MentionProfile one = Mentions.Institution("a", "e1", "Guangxi University");
        MentionProfile two = Mentions.Institution("b", "e1", "Guangxi University");
        MentionProfile strange = Mentions.Institution("c", "e1", "College of the Sea");
        ResolutionResult result = EntityResolver.Resolve(
            [one, two, strange],
            [new(one.Key, two.Key, ResolutionVerdict.Different), new(one.Key, strange.Key, ResolutionVerdict.Same), new(one.Key, new MentionKey("gone", "e1"), ResolutionVerdict.Same)]);
        Assert.False(result.AreSame(one, two));
        Assert.True(result.AreSame(one, strange));
        Assert.Contains(result.Links, link => link.Reasons[0].Code == "DECIDED");
        Assert.Empty(result.Questions);
    }

    [Fact]
    public void Different_holds_for_all_that_are_the_same_as_either()
    {
        MentionProfile[] mentions = [.. "abcd".Select(source => Mentions.Institution(source.ToString(), "e1", "Guangxi University"))];
        ResolutionResult result = EntityResolver.Resolve(mentions, [new(mentions[0].Key, mentions[1].Key, ResolutionVerdict.Different)]);
        Assert.False(result.AreSame(mentions[0], mentions[1]));
        Assert.Equal(2, result.Entities.Count);
    }

    [Fact]
    public void Pair_in_between_is_asked_about_with_its_reasons()
    {
        MentionProfile one = Mentions.Institution("a", "e1", "Ministry of Rites", "MY");
        MentionProfile two = Mentions.Institution("b", "e1", "Ministry of Foreign Affairs") with { Type = "GOVERNMENT" };
        MentionProfile three = Mentions.Institution("c", "e1", "Ministry of Foreign Affairs", "MY") with { Type = "GOVERNMENT" };
        ResolutionQuestion question = Assert.Single(EntityResolver.Resolve([one, two, three], [], new ResolutionOptions { AskMin = 0.3 }).Questions);
        Assert.Equal((two.Key, three.Key), (question.First, question.Second));
        Assert.Contains(question.Reasons, reason => reason.Code == "SAME_NAME_COUNTRY_UNKNOWN");
    }

    [Fact]
    public void Two_mentions_with_one_key_are_an_error()
    {
        MentionProfile mention = Mentions.Institution("a", "e1", "A");
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Resolve(mention, mention));
        Assert.Contains("\"e1\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(EntityResolver.Resolve([], []).Entities);

    private static ResolutionResult Resolve(params MentionProfile[] mentions) => EntityResolver.Resolve(mentions, []);
}
