using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Loading;

public sealed class StoreComparerTests : LoadingTestBase
{
    [Fact]
    public async Task Sources_that_come_change_and_go_are_told_with_their_claims()
    {
        var difference = await CompareAsync(
            [Page("changed", Claim("name of old", "2024"), Claim("same", "2025")), Page("gone", Claim("x", "2024")), Page("same", Claim("x", "2024"))],
            [Page("changed", Claim("name of new", "2024"), Claim("same", "2025")), Page("new", Claim("y", "2024")), Page("same", Claim("x", "2024"))]);

        Assert.Equal(
            [
                ("changed", SourceChange.Changed, new ClaimCounts(0, 1, 0)),
                ("gone", SourceChange.Withdrawn, new ClaimCounts(0, 0, 2)),
                ("new", SourceChange.Added, new ClaimCounts(2, 0, 0)),
            ],
            difference.Sources.Select(source => (source.SourceId, source.Change, source.Claims)));
        Assert.Equal(["- e1 names \"name of old\"", "+ e1 names \"name of new\""], difference.Sources[0].Lines);
        Assert.Equal(new ClaimCounts(2, 1, 2), difference.Claims);
    }

    [Fact]
    public async Task Claim_held_otherwise_is_a_change()
    {
        var before = Page("a", Claim("x", "2024"));
        var after = before with { ContentHash = "other", Claims = [before.Claims[0], before.Claims[1] with { Rank = ClaimRank.Deprecated }] };

        var difference = await CompareAsync([before], [after]);

        Assert.Equal(new ClaimCounts(0, 1, 0), difference.Claims);
        Assert.Equal(["~ e1 establishedOn 2024"], Assert.Single(difference.Sources).Lines);
    }

    [Fact]
    public async Task Claim_made_twice_and_then_once_is_withdrawn_once()
    {
        var once = Page("a", Claim("x", "2024"));
        var twice = once with { ContentHash = "other", Claims = [.. once.Claims, once.Claims[1]] };

        Assert.Equal(new ClaimCounts(0, 0, 1), (await CompareAsync([twice], [once])).Claims);
    }

    [Fact]
    public async Task Lines_of_a_source_are_limited()
    {
        var names = Enumerable.Range(0, ClaimComparison.LineCountMax + 1).Select(i => Claim($"n{i}", null)).SelectMany(claims => claims).ToArray();
        var difference = await CompareAsync([Page("a", Claim("x", "2024"))], [Page("a", Claim("x", "2024"), names)]);

        var source = Assert.Single(difference.Sources);
        Assert.Equal(ClaimComparison.LineCountMax, source.Lines.Count);
        Assert.Equal(ClaimComparison.LineCountMax + 1, source.Claims.Added);
    }

    [Fact]
    public async Task Merges_and_questions_are_told()
    {
        ResolutionLink kept = new(new("a", "e1"), new("b", "e1"), LinkVerdict.Same, 1, ["same name"]);
        ResolutionLink asked = kept with { Right = new("c", "e1"), Verdict = LinkVerdict.Ask };
        ResolutionLink merged = asked with { Verdict = LinkVerdict.Same };

        var difference = await CompareAsync([], [], new() { Links = [kept, asked] }, new() { Links = [kept, merged] });

        Assert.Equal([LinkVerdict.Same], difference.LinksAdded.Select(link => link.Verdict));
        Assert.Equal([LinkVerdict.Ask], difference.LinksRemoved.Select(link => link.Verdict));
    }

    [Fact]
    public async Task Conflict_that_comes_up_is_told()
    {
        var merge = new PropertyGraph.Stores.Resolution { Assignments = [new Assignment(new("b", "e1"), NodeId.Compute("Institution", "a", "e1"))] };
        var (a, b) = (Page("a", Claim("KLUST", "2024")), Page("b", Claim("KLUST", "2019")));

        var difference = await CompareAsync([a], [a, b], null, merge);

        Assert.Equal([$"KLUST [{NodeId.Compute("Institution", "a", "e1")}]: establishedOn is 2019 or 2024"], difference.ConflictsMade);
        Assert.Empty(difference.ConflictsEnded);
        Assert.Equal(difference.ConflictsMade, (await CompareAsync([a, b], [a], merge, null)).ConflictsEnded);
    }

    [Fact]
    public async Task Equal_stores_do_not_differ()
    {
        var difference = await CompareAsync([Page("a", Claim("x", "2024"))], [Page("a", Claim("x", "2024"))]);

        Assert.Empty(difference.Sources);
        Assert.Equal(default, difference.Claims);
    }

    private async Task<StoreDifference> CompareAsync(
        DocumentPart[] before,
        DocumentPart[] after,
        PropertyGraph.Stores.Resolution? resolutionBefore = null,
        PropertyGraph.Stores.Resolution? resolutionAfter = null)
    {
        var (left, right) = (NewStore(), NewStore());
        await left.WriteAsync(new WriteBatch { RunId = "run", Sequence = 1, Parts = [.. before], Resolution = resolutionBefore }, Token);
        await right.WriteAsync(new WriteBatch { RunId = "run", Sequence = 1, Parts = [.. after], Resolution = resolutionAfter }, Token);
        return await StoreComparer.CompareAsync(left, right, GraphSchemaReader.ReadFolder(), Token);
    }

    // What is claimed of one institution: its name and, where given, the year in which it was established.
    private static Claim[] Claim(string name, string? year)
    {
        Claim named = new() { Subject = 0, Predicate = "names", Value = ClaimValue.Text(name) };
        return PartialDate.TryParse(year, out var date) ? [named, named with { Predicate = "establishedOn", Value = ClaimValue.Date(date) }] : [named];
    }

    private static DocumentPart Page(string sourceId, params Claim[][] claims)
    {
        Claim[] all = [.. claims.SelectMany(list => list)];
        return new DocumentPart
        {
            Source = new SourceDescription { Id = sourceId, Title = sourceId, Publisher = sourceId },
            ContentHash = string.Join(';', all.Select(claim => claim.Value.ToString())),
            IsFirst = true,
            IsLast = true,
            Mentions = [new Mention(0, "e1", "Institution")],
            Claims = [.. all],
        };
    }
}
