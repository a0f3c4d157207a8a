using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Review;

/// <summary>Two sources: one mention of each was merged by the rules, one was kept apart by a person, and about one pair it is asked.</summary>
internal static class ReviewWorld
{
    public static TinyGraph Create(bool isJoined = false)
    {
        var graph = new TinyGraph();
        graph.Source("news", publisher: "News")
            .Node("ins-cn", "Institution", "Alpha University").Name("ins-cn", "阿尔法大学", language: "zh", locator: "paragraph 2")
            .Node("ins-my", "Institution", "Beta College")
            .Node("per-1", "Person", "Wu Yu");
        graph.Source("register", publisher: "Register")
            .Mention("a", "Institution", "ins-cn", "Alpha Univ.")
            .Node("b", "Institution", "University of Alpha")
            .Node("p", "Person", "Wu Yue");
        if (isJoined)
        {
            graph.Same("register", "b", "ins-cn");
        }

        return graph
            .Link(new ResolutionLink(new("news", "ins-cn"), new("register", "a"), LinkVerdict.Same, 0.9, ["equal names (+4.5)", "one country (+0.8)"]))
            .Link(new ResolutionLink(new("news", "ins-cn"), new("register", "b"), isJoined ? LinkVerdict.Accepted : LinkVerdict.Ask, isJoined ? 1 : 0.7, ["like names (+2.0)"]))
            .Link(new ResolutionLink(new("news", "per-1"), new("register", "p"), LinkVerdict.Rejected, 0, ["two people"]));
    }
}
