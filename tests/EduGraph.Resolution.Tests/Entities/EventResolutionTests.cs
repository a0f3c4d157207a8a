using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

public sealed class EventResolutionTests
{
    [Fact]
    public void Edition_and_year_of_a_yearly_series_are_brought_together()
    {
        MentionProfile[] mentions =
        [
            Event("a", "9th China-ASEAN Education Cooperation Week", "2016-08-01"),
            Event("b", "第十届中国—东盟教育交流周", "2017-07-28"),
            Event("c", "11th China-ASEAN Education Cooperation Week", null),
            Event("d", "2018 China-ASEAN Education Cooperation Week", null),
            Event("e", "2017 China-ASEAN Education Exchange Week", null),
        ];
        ResolutionResult result = EntityResolver.Resolve(mentions, []);
        Assert.True(result.AreSame(mentions[2], mentions[3]));
        Assert.True(result.AreSame(mentions[1], mentions[4]));
        Assert.False(result.AreSame(mentions[0], mentions[1]));
    }

    [Fact]
    public void Ceremony_of_one_day_is_not_that_of_another()
    {
        MentionProfile one = Event("a", "signing ceremony", "2024-04-04");
        MentionProfile two = Event("b", "signing ceremony", "2019-11-28");
        Assert.False(EntityResolver.Resolve([one, two], []).AreSame(one, two));
    }

    [Fact]
    public void Agreement_is_told_by_its_parties_and_its_day()
    {
        MentionProfile[] mentions = [.. Signing("a", "2015-12-07"), .. Signing("b", "2015-12-07"), .. Signing("c", "2018-01-02")];
        ResolutionResult result = EntityResolver.Resolve(mentions, []);
        Assert.True(result.AreSame(mentions[0], mentions[3]));
        Assert.False(result.AreSame(mentions[0], mentions[6]));
    }

    [Theory]
    [InlineData("MOU", "INSTITUTION_ENTERPRISE", true)]
    [InlineData("COOPERATION_AGREEMENT", "INSTITUTION_ENTERPRISE", true)]
    [InlineData("MOU", "STUDENT_EXCHANGE", false)]
    public void Agreement_of_the_same_three_parties_is_one_however_it_is_classed(string type, string otherType, bool areSame)
    {
        MentionProfile[] mentions = [.. Tripartite("a", type), .. Tripartite("b", otherType)];
        Assert.Equal(areSame, EntityResolver.Resolve(mentions, []).AreSame(mentions[0], mentions[4]));
    }

    private static MentionProfile[] Tripartite(string source, string type) =>
    [
        new MentionProfile
        {
            Key = new MentionKey(source, "a"), Kind = MentionKind.Agreement, Type = type, Names = [new NameProfile("agreement")],
            Neighbours = [.. new[] { "i1", "i2", "i3" }.Select(party => new MentionNeighbour("PARTY_TO", false, party))],
        },
        Mentions.Institution(source, "i1", "Nanyang Technological University"),
        Mentions.Institution(source, "i2", "Peking University"),
        Mentions.Institution(source, "i3", "Goertek Group"),
    ];

    private static MentionProfile Event(string source, string name, string? startsOn) => new()
    {
        Key = new MentionKey(source, "e"),
        Kind = MentionKind.Event,
        Names = [new NameProfile(name)],
        StartsOn = startsOn,
    };

    private static MentionProfile[] Signing(string source, string signedOn) =>
    [
        new MentionProfile
        {
            Key = new MentionKey(source, "a"), Kind = MentionKind.Agreement, Type = "MOU", Names = [new NameProfile("Memorandum of Understanding")], StartsOn = signedOn,
            Neighbours = [new MentionNeighbour("PARTY_TO", false, "i1"), new MentionNeighbour("PARTY_TO", false, "i2")],
        },
        Mentions.Institution(source, "i1", "Nanyang Technological University"),
        Mentions.Institution(source, "i2", "Peking University"),
    ];
}
