using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Resolution;

public sealed class ExactResolverTests
{
    [Fact]
    public void Equal_folded_names_join_within_a_kind()
    {
        var resolution = Resolve(
            [],
            Thing("a", "1", "Institution", "Đại học Cần Thơ"),
            Thing("b", "1", "Institution", "Can Tho University", "ĐẠI HỌC CẦN THƠ"),
            Thing("c", "1", "Topic", "Đại học Cần Thơ"));

        AssertMerged(resolution, "a/1 b/1");
        var link = Assert.Single(resolution.Links);
        Assert.Equal(LinkVerdict.Same, link.Verdict);
        Assert.Equal(["same name \"ĐẠI HỌC CẦN THƠ\""], link.Reasons);
    }

    [Fact]
    public void Two_mentions_of_one_source_are_never_joined_by_name()
    {
        var resolution = Resolve([], Thing("a", "1", "Person", "Li Wei"), Thing("a", "2", "Person", "Li Wei"), Thing("b", "1", "Person", "Li Wei"));

        Assert.Empty(resolution.Assignments); // which of the two would b's be?
    }

    [Fact]
    public void Two_mentions_of_one_source_are_not_joined_through_a_third()
    {
        var resolution = Resolve(
            [],
            Thing("a", "1", "Institution", "KLUST"),
            Thing("a", "2", "Institution", "Kuala Lumpur University"),
            Thing("b", "1", "Institution", "KLUST", "Kuala Lumpur University"));

        Assert.Single(resolution.Assignments);
    }

    [Fact]
    public void Equal_external_ids_join_even_within_a_source()
    {
        var resolution = Resolve(
            [],
            Thing("a", "1", "Institution", "One") with { ExternalId = ("ROR", "https://ror.org/1") },
            Thing("a", "2", "Institution", "Two") with { ExternalId = ("ROR", "https://ror.org/1") },
            Thing("b", "1", "Institution", "Three") with { ExternalId = ("GRID", "https://ror.org/1") });

        AssertMerged(resolution, "a/1 a/2");
        Assert.Equal(["same ROR https://ror.org/1"], Assert.Single(resolution.Links).Reasons);
    }

    [Fact]
    public void Different_explicit_ids_keep_equal_names_apart()
    {
        var resolution = Resolve(
            [],
            Thing("a", "1", "Place", "Guangxi") with { ExplicitId = "iso:CN-GX" },
            Thing("b", "1", "Place", "Guangxi") with { ExplicitId = "iso:XX" });

        Assert.Empty(resolution.Assignments);
    }

    [Fact]
    public void Explicit_id_is_the_id_of_all()
    {
        var resolution = Resolve(
            [],
            Thing("a", "1", "Place", "Guangxi"),
            Thing("b", "1", "Place", "Guangxi") with { ExplicitId = "iso:CN-GX" },
            Thing("c", "1", "Place", "Guangxi"));

        Assert.Equal(["iso:CN-GX", "iso:CN-GX"], resolution.Assignments.Select(assignment => assignment.NodeId));
        Assert.Equal(["a", "c"], resolution.Assignments.Select(assignment => assignment.Mention.SourceId));
    }

    [Fact]
    public void Without_an_explicit_id_the_least_mention_stands_for_all()
    {
        var resolution = Resolve([], Thing("b", "1", "Topic", "AI"), Thing("a", "9", "Topic", "AI"));

        Assert.Equal([new Assignment(new("b", "1"), NodeId.Compute("Topic", "a", "9"))], resolution.Assignments);
    }

    [Fact]
    public void Person_joins_what_names_do_not()
    {
        var decisions = new[] { new ResolutionDecision(new("a", "1"), new("a", "2"), DecisionVerdict.Same, "Mei", "2026-01-02", "one post, two wordings") };

        var resolution = Resolve(decisions, Thing("a", "1", "Institution", "One"), Thing("a", "2", "Institution", "Two"));

        AssertMerged(resolution, "a/1 a/2");
        var link = Assert.Single(resolution.Links);
        Assert.Equal((LinkVerdict.Accepted, 1.0), (link.Verdict, link.Score));
        Assert.Equal(["one post, two wordings"], link.Reasons);
    }

    [Fact]
    public void Person_parts_what_names_and_ids_join()
    {
        var decisions = new[] { new ResolutionDecision(new("a", "1"), new("b", "1"), DecisionVerdict.Different) };

        var resolution = Resolve(
            decisions,
            Thing("a", "1", "Institution", "Guangxi University") with { ExternalId = ("ROR", "1") },
            Thing("b", "1", "Institution", "Guangxi University") with { ExternalId = ("ROR", "1") },
            Thing("c", "1", "Institution", "Guangxi University"));

        AssertMerged(resolution, "a/1 c/1");
        Assert.Contains(resolution.Links, link => link.Verdict == LinkVerdict.Rejected && link.Right == new MentionKey("b", "1"));
    }

    [Fact]
    public void Parted_things_are_not_joined_through_others()
    {
        var decisions = new[] { new ResolutionDecision(new("a", "1"), new("b", "1"), DecisionVerdict.Different) };

        var resolution = Resolve(
            decisions,
            Thing("a", "1", "Institution", "One"),
            Thing("b", "1", "Institution", "Two"),
            Thing("c", "1", "Institution", "One", "Three"),
            Thing("d", "1", "Institution", "Two", "Three"));

        // "Three" comes before "Two": d goes with c, and b may not follow.
        AssertMerged(resolution, "a/1 c/1 d/1");
    }

    [Fact]
    public void Decision_about_a_mention_that_is_not_there_waits()
    {
        var decisions = new[] { new ResolutionDecision(new("a", "1"), new("z", "1"), DecisionVerdict.Same) };

        Assert.Empty(Resolve(decisions, Thing("a", "1", "Topic", "AI")).Links);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Order_of_reading_makes_no_difference(int seed)
    {
        var random = new Random(seed);
        Thing[] things =
        [
            .. Enumerable.Range(0, 200).Select(i => Thing($"s{random.Next(40)}", $"{i}", random.Next(2) == 0 ? "Person" : "Topic", $"n{random.Next(30)}", $"N{random.Next(30)}")
                with { ExplicitId = random.Next(20) == 0 ? $"x{random.Next(4)}" : null, ExternalId = random.Next(9) == 0 ? ("ROR", $"{random.Next(9)}") : null }),
        ];
        ResolutionDecision[] decisions = [.. things.Chunk(20).Select((chunk, i) => Decide(chunk[0], chunk[1], (DecisionVerdict)(i % 2)))];

        var expected = Resolve(decisions, things);
        var actual = Resolve([.. decisions.OrderBy(_ => random.Next())], [.. things.OrderBy(_ => random.Next())]);

        Assert.NotEmpty(expected.Assignments);
        Assert.Equal(expected.Assignments, actual.Assignments);
        Assert.Equal(expected.Links.Select(Show), actual.Links.Select(Show));

        static string Show(ResolutionLink link) => $"{link with { Reasons = [] }} {string.Join(' ', link.Reasons)}";
    }

    private static ResolutionDecision Decide(Thing one, Thing other, DecisionVerdict verdict)
    {
        var (a, b) = (new MentionKey(one.Source, one.Ref), new MentionKey(other.Source, other.Ref));
        return a.CompareTo(b) < 0 ? new ResolutionDecision(a, b, verdict) : new ResolutionDecision(b, a, verdict);
    }

    private static Thing Thing(string source, string @ref, string kind, params string[] names) => new(source, @ref, kind, names);

    // Gives the things to the resolver as a store would: source by source.
    private static PropertyGraph.Stores.Resolution Resolve(IReadOnlyList<ResolutionDecision> decisions, params Thing[] things)
    {
        var work = new ExactResolver().Begin(decisions);
        foreach (var document in things.GroupBy(thing => thing.Source).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            work.Document(new SourceDescription { Id = document.Key, Title = document.Key }, "hash", "run");
            foreach (var (thing, i) in document.Select((thing, i) => (thing, i)))
            {
                work.Mention(new Mention(i, thing.Ref, thing.Kind, thing.ExplicitId));
            }

            foreach (var (thing, i) in document.Select((thing, i) => (thing, i)))
            {
                foreach (var claim in Claims(thing, i))
                {
                    work.Claim(claim);
                }
            }
        }

        return work.Finish(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<Claim> Claims(Thing thing, int subject)
    {
        foreach (var name in thing.Names)
        {
            yield return new Claim { Subject = subject, Predicate = "names", Value = ClaimValue.Text(name) };
        }

        if (thing.ExternalId is var (scheme, value))
        {
            yield return new Claim
            {
                Subject = subject,
                Predicate = "externalIds",
                Value = ClaimValue.Text(value),
                Qualifiers = [new Qualifier("scheme", ClaimValue.Enum(scheme))],
            };
        }
    }

    private static void AssertMerged(PropertyGraph.Stores.Resolution resolution, params string[] groups)
    {
        // The first of each group has its own id; the others are assigned to it.
        var expected = groups.SelectMany(group => group.Split(' ').Skip(1)).Order(StringComparer.Ordinal);
        Assert.Equal(expected, resolution.Assignments.Select(assignment => $"{assignment.Mention.SourceId}/{assignment.Mention.Ref}"));
        Assert.Equal(groups.Length, resolution.Assignments.Select(assignment => assignment.NodeId).Distinct().Count());
    }
}

/// <summary>A mention with what is claimed of it.</summary>
internal sealed record Thing(string Source, string Ref, string Kind, string[] Names)
{
    public string? ExplicitId { get; init; }

    public (string Scheme, string Value)? ExternalId { get; init; }
}
