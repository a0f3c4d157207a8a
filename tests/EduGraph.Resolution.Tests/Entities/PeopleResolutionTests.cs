namespace EduGraph.Resolution.Tests.Entities;

public sealed class PeopleResolutionTests
{
    [Theory]
    [InlineData("Yang Xiuping", "杨秀萍")]
    [InlineData("Yang Xiuping", "YANG Xiu-ping")]
    [InlineData("Prof. Dr. Ewe Hong Tat", "Ewe Hong Tat")]
    [InlineData("Hang Chuon Naron", "Naron Hang Chuon")]
    [InlineData("Dato' Seri Zambry Abd. Kadir", "Zambry Abdul Kadir")]
    public void Names_of_one_person_are_one(string name, string other)
    {
        MentionProfile one = Mentions.Person("a", "p", name);
        MentionProfile two = Mentions.Person("b", "p", other);
        Assert.True(EntityResolver.Resolve([one, two], []).AreSame(one, two));
    }

    [Theory]
    [InlineData("许琳", "徐麟")]
    [InlineData("Li Xiaoyong", "Li Xiaoyan")]
    [InlineData("Zhang", "Zhang Wei")]
    public void Names_of_two_people_are_two(string name, string other)
    {
        MentionProfile one = Mentions.Person("a", "p", name);
        MentionProfile two = Mentions.Person("b", "p", other);
        Assert.False(EntityResolver.Resolve([one, two], []).AreSame(one, two));
    }

    [Fact]
    public void Short_chinese_name_at_two_colleges_is_two_people_and_at_one_college_one()
    {
        MentionProfile[] mentions =
        [
            Mentions.Person("a", "p", "Wang Wei", "r"),
            Mentions.Role("a", "r", "Dean", "b"),
            Mentions.Institution("a", "b", "Dali University"),
            Mentions.Person("b", "p", "Wang Wei", "r"),
            Mentions.Role("b", "r", "President", "b"),
            Mentions.Institution("b", "b", "Anshun University"),
            Mentions.Person("c", "p", "王伟", "r"),
            Mentions.Role("c", "r", "院长", "b"),
            Mentions.Institution("c", "b", "大理大学"),
        ];
        ResolutionResult result = EntityResolver.Resolve(mentions, []);
        Assert.False(result.AreSame(mentions[0], mentions[3]));
        Assert.True(result.AreSame(mentions[0], mentions[6]));
    }

    [Fact]
    public void Name_by_its_sound_needs_the_same_post()
    {
        MentionProfile[] mentions =
        [
            Mentions.Person("a", "p", "Phout Simmalavong", "r"),
            Mentions.Role("a", "r", "Minister", "b"),
            Mentions.Institution("a", "b", "Ministry of Education and Sports of Laos"),
            Mentions.Person("b", "p", "西玛拉冯", "r"),
            Mentions.Role("b", "r", "部长", "b"),
            Mentions.Institution("b", "b", "老挝教育体育部"),
            Mentions.Person("c", "p", "西玛拉冯"),
        ];
        ResolutionResult result = EntityResolver.Resolve(mentions, []);
        Assert.True(result.AreSame(mentions[0], mentions[3]));
        Assert.False(result.AreSame(mentions[0], mentions[6]));
        Assert.True(result.AreSame(mentions[1], mentions[4]));
    }

    [Fact]
    public void Sound_alone_does_not_join_two_names_in_full()
    {
        MentionProfile[] mentions =
        [
            Mentions.Person("a", "p", "Zaw Min Aung", "r"),
            Mentions.Role("a", "r", "Deputy Minister", "b"),
            Mentions.Institution("a", "b", "Ministry of Education of Myanmar"),
            Mentions.Person("b", "p", "Win Maw Tun", "r"),
            Mentions.Role("b", "r", "Deputy Minister", "b"),
            Mentions.Institution("b", "b", "Ministry of Education of Myanmar"),
            Mentions.Person("c", "p", "溫貌屯", "r"),
            Mentions.Role("c", "r", "副部長", "b"),
            Mentions.Institution("c", "b", "緬甸教育部"),
        ];
        Assert.False(EntityResolver.Resolve(mentions, []).AreSame(mentions[0], mentions[3]));
    }

    [Fact]
    public void Same_title_at_two_bodies_is_two_roles()
    {
        MentionProfile[] mentions =
        [
            Mentions.Role("a", "r", "President", "b"), Mentions.Institution("a", "b", "Dali University"),
            Mentions.Role("b", "r", "Rector", "b"), Mentions.Institution("b", "b", "Dali University"),
            Mentions.Role("c", "r", "President", "b"), Mentions.Institution("c", "b", "Anshun University"),
        ];
        ResolutionResult result = EntityResolver.Resolve(mentions, []);
        Assert.True(result.AreSame(mentions[0], mentions[2]));
        Assert.False(result.AreSame(mentions[0], mentions[4]));
    }
}
