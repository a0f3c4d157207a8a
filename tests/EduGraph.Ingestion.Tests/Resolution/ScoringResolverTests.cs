using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Resolution;

public sealed class ScoringResolverTests
{
    private static readonly MentionKey First = new("a", "i");
    private static readonly MentionKey Second = new("b", "i");

    [Fact]
    public void Names_in_two_scripts_are_assigned_to_one_node_with_a_link_that_says_why()
    {
        var resolution = Resolve([], Page("a", "Guangxi University", null), Page("b", "广西大学", null));
        var assignment = Assert.Single(resolution.Assignments);
        Assert.Equal(Second, assignment.Mention);
        Assert.Equal(NodeId.Compute("Institution", "a", "i"), assignment.NodeId);
        var link = Assert.Single(resolution.Links);
        Assert.Equal((LinkVerdict.Same, First, Second), (link.Verdict, link.Left, link.Right));
        Assert.Contains(link.Reasons, reason => reason.Contains("mean the same (+", StringComparison.Ordinal));
    }

    [Fact]
    public void Explicit_id_is_the_id_of_the_node()
    {
        var resolution = Resolve([], Page("a", "Guangxi University", null), Page("b", "广西大学", "ror:02c9qn167"));
        Assert.Equal(new Assignment(First, "ror:02c9qn167"), Assert.Single(resolution.Assignments));
    }

    [Fact]
    public void Decisions_are_kept_as_links_and_win()
    {
        ResolutionDecision different = new(First, Second, DecisionVerdict.Different, "ed", "2026-11-24", "two campuses");
        var resolution = Resolve([different], Page("a", "Guangxi University", null), Page("b", "广西大学", null));
        Assert.Empty(resolution.Assignments);
        var link = Assert.Single(resolution.Links);
        Assert.Equal(LinkVerdict.Rejected, link.Verdict);
        Assert.Equal(["two campuses"], link.Reasons);

        ResolutionDecision same = different with { Verdict = DecisionVerdict.Same, Reason = null };
        resolution = Resolve([same], Page("a", "Guangxi University", null), Page("b", "College of the Sea", null));
        Assert.Single(resolution.Assignments);
        Assert.Equal((LinkVerdict.Accepted, "decided by ed"), (resolution.Links[0].Verdict, resolution.Links[0].Reasons[0]));
    }

    [Fact]
    public void Relations_and_properties_of_a_page_tell_people_apart()
    {
        var resolution = Resolve([], Person("a", "Dali University"), Person("b", "Anshun University"), Person("c", "大理大学"));
        Assert.DoesNotContain(resolution.Assignments, assignment => assignment.Mention == new MentionKey("b", "p"));
        Assert.Contains(resolution.Assignments, assignment => assignment.Mention == new MentionKey("c", "p"));
    }

    [Fact]
    public void Order_of_documents_does_not_matter()
    {
        Action<IResolutionWork>[] pages = [Page("a", "Guangxi University", null), Page("b", "广西大学", null), Person("c", "Guangxi University")];
        var one = Resolve([], pages);
        var other = Resolve([], [.. pages.Reverse()]);
        Assert.Equal(one.Assignments, other.Assignments);
        Assert.Equal(one.Links.Select(link => (link.Left, link.Right, link.Score)), other.Links.Select(link => (link.Left, link.Right, link.Score)));
    }

    private static PropertyGraph.Stores.Resolution Resolve(IReadOnlyList<ResolutionDecision> decisions, params Action<IResolutionWork>[] pages)
    {
        var work = new ScoringResolver().Begin(decisions);
        foreach (var page in pages)
        {
            page(work);
        }

        return work.Finish(TestContext.Current.CancellationToken);
    }

    private static Action<IResolutionWork> Page(string source, string name, string? explicitId) => work =>
    {
        work.Document(new SourceDescription { Id = source, Title = source }, "hash", "run");
        work.Mention(new Mention(0, "i", "Institution", explicitId));
        work.Claim(Name(0, name));
        work.Claim(new Claim { Subject = 0, Predicate = "country", Value = ClaimValue.Enum("CN") });
    };

    private static Action<IResolutionWork> Person(string source, string body) => work =>
    {
        work.Document(new SourceDescription { Id = source, Title = source }, "hash", "run");
        work.Mention(new Mention(0, "i", "Institution"));
        work.Mention(new Mention(1, "p", "Person"));
        work.Mention(new Mention(2, "r", "Role"));
        work.Claim(Name(0, body));
        work.Claim(Name(1, "Wang Wei"));
        work.Claim(Name(2, $"Dean, {body}"));
        work.Claim(new Claim { Subject = 2, Predicate = "title", Value = ClaimValue.Text("Dean") });
        work.Claim(new Claim { Subject = 1, Predicate = "HOLDS", Value = ClaimValue.Mention(2) });
        work.Claim(new Claim { Subject = 2, Predicate = "AT", Value = ClaimValue.Mention(0) });
    };

    private static Claim Name(int subject, string name) => new()
    {
        Subject = subject,
        Predicate = "names",
        Value = ClaimValue.Text(name),
        Qualifiers = [new Qualifier("type", ClaimValue.Enum("PREFERRED"))],
    };
}
