using EduGraph.PropertyGraph.Stores;
using static EduGraph.Resolution.Tests.Entities.Mentions;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>What holds of any choice of the pages of the seed data, in any order.</summary>
public sealed class SubsetsOfSourcesTests
{
    /// <summary>Seeds of the choices, and the share of the pages that each takes.</summary>
    public static TheoryData<int, double> Choices => new() { { 1, 0.1 }, { 2, 0.3 }, { 3, 0.5 }, { 4, 0.7 }, { 5, 0.9 } };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Order_of_the_sources_and_of_what_they_mention_does_not_matter(int seed, double share)
    {
        MentionProfile[] mentions = Choose(seed, share);
        MentionProfile[] shuffled = [.. mentions];
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Found(EntityResolver.Resolve(mentions, [])), Found(EntityResolver.Resolve(shuffled, [])));
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Source_that_has_nothing_to_do_with_the_others_changes_nothing_of_theirs(int seed, double share)
    {
        MentionProfile[] mentions = Choose(seed, share);
        MentionProfile[] unrelated = Unrelated(seed);
        ResolutionResult without = EntityResolver.Resolve(mentions, []);
        ResolutionResult with = EntityResolver.Resolve([.. unrelated, .. mentions], []);
        HashSet<MentionKey> added = [.. unrelated.Select(mention => mention.Key)];
        Assert.All(with.Entities.Where(entity => entity.Members.Any(added.Contains)), entity => Assert.Single(entity.Members));
        Assert.Equal(
            Found(without),
            Found(with with { Entities = [.. with.Entities.Where(entity => !entity.Members.Any(added.Contains))] }));
    }

    /// <summary>Entities, links and questions as text, scores and reasons too.</summary>
    private static string[] Found(ResolutionResult result) =>
    [
        .. result.Entities.Select(entity => $"{entity.Kind} {string.Join(' ', entity.Members)}").Order(StringComparer.Ordinal),
        .. result.Links.Select(link => $"{link.First} {link.Second} {link.Score:R} {string.Join(' ', link.Reasons)}"),
        .. result.Questions.Select(question => $"{question.First} {question.Second} {question.Score:R} {string.Join(' ', question.Reasons)}"),
    ];

    private static MentionProfile[] Choose(int seed, double share)
    {
        Assert.SkipUnless(Harvest.Mentions.Count > 0, "the repository has no seed-data/.../facts");
        Random random = new(seed);
        HashSet<string> chosen = [.. Harvest.Mentions.Select(mention => mention.Key.SourceId).Distinct()
            .Order(StringComparer.Ordinal).Where(_ => random.NextDouble() < share)];
        return [.. Harvest.Mentions.Where(mention => chosen.Contains(mention.Key.SourceId))];
    }

    /// <summary>A page of another part of the world, whose id stands before, among or after the others.</summary>
    private static MentionProfile[] Unrelated(int seed)
    {
        string source = new[] { "a", "gx-m", "zz" }[seed % 3];
        return
        [
            Institution(source, "i1", "Zagreb Faculty of Forestry", "HR"),
            Institution(source, "i2", "Reykjavik Folk High School", "IS"),
            Institution(source, "c1", "Adriatic-Arctic Lichen Herbarium", "HR") with { Kind = MentionKind.Centre, Type = "RESEARCH_CENTRE" },
            Role(source, "r1", "Head Lichenologist, Zagreb Faculty of Forestry", "i1"),
            Person(source, "p1", "Zvonimir Krstulović", "r1"),
        ];
    }
}
