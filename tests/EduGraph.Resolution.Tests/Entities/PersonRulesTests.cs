using static EduGraph.Resolution.Tests.Entities.Mentions;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>Rules about people that pages nobody has seen should profit from.</summary>
public sealed class PersonRulesTests
{
    [Fact]
    public void Minister_is_not_the_director_of_his_name()
    {
        MentionProfile minister = Person("a", "p", "Wang Yi", "r");
        MentionProfile post = Role("a", "r", "China Foreign Minister", "none");
        MentionProfile director = Person("b", "p", "Wang Yi", "r");
        MentionProfile otherPost = Role("b", "r", "Executive Deputy Director", "i");
        MentionProfile centre = Institution("b", "i", "China-ASEAN Vocational Education Research Center", "CN");
        Assert.False(EntityResolver.Resolve([minister, post, director, otherPost, centre], []).AreSame(minister, director));
    }

    [Theory]
    [InlineData("罗德里戈·杜特尔特", "Rodrigo Duterte", true)]
    [InlineData("米格尔·罗德里格斯", "Miguel Rodriguez", true)]
    [InlineData("罗德里戈·杜特尔特", "Ferdinand Marcos", false)]
    [InlineData("玛丽亚·桑托斯", "Maria Reyes", false)]
    public void Name_in_characters_whose_parts_sound_like_a_long_name_is_that_name(string characters, string latin, bool isSame)
    {
        MentionProfile one = Person("a", "p", characters);
        MentionProfile other = Person("b", "p", latin);
        Assert.Equal(isSame, Met(one, other));
    }

    [Theory]
    [InlineData("Xie Shang", "Xie Shangguo", true)]
    [InlineData("Popoy De Vera", "Prospero E. De Vera III", true)]
    [InlineData("หลี่ เค่อเฉียง", "Li Keqiang", true)]
    [InlineData("Xie Shang", "Xie Guoshang", false)]
    [InlineData("Popoy De Vera", "Maria De Vera", false)]
    public void Holder_of_one_post_is_known_by_less(string name, string otherName, bool isSame)
    {
        MentionProfile one = Person("a", "p", name, "r");
        MentionProfile other = Person("b", "p", otherName, "r");
        MentionProfile[] rest =
        [
            Role("a", "r", "President", "i"), Institution("a", "i", "Guangxi Minzu University", "CN"),
            Role("b", "r", "President", "i"), Institution("b", "i", "广西民族大学", "CN", "zh"),
        ];
        Assert.Equal(isSame, EntityResolver.Resolve([one, other, .. rest], []).AreSame(one, other));
    }

    /// <summary>Whether the two are taken for one where both are named beside a third, so that they are compared.</summary>
    private static bool Met(MentionProfile one, MentionProfile other)
    {
        MentionProfile role = Role("a", "r", "President", "none");
        MentionProfile otherRole = Role("b", "r", "President of the Philippines", "none");
        MentionProfile holder = one with { Neighbours = [new MentionNeighbour("HOLDS", true, "r")] };
        MentionProfile otherHolder = other with { Neighbours = [new MentionNeighbour("HOLDS", true, "r")] };
        return EntityResolver.Resolve([holder, role, otherHolder, otherRole], []).AreSame(holder, otherHolder);
    }
}
