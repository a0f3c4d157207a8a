using System.Globalization;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>How the pages of the seed data are resolved, against pairs that were labelled by hand.</summary>
public sealed class HarvestResolutionTests(ITestOutputHelper output)
{
    private const string NoHarvest = "the repository has no seed-data/.../facts";
    private const double PrecisionMin = 0.95;

    /// <summary>Least recall by kind; kinds of which few pairs are labelled are reported only.</summary>
    private static readonly Dictionary<string, double> RecallMin = new() { ["Institution"] = 0.90, ["Person"] = 0.85 };

    [Fact]
    public void Labelled_pairs_are_decided_as_a_reader_decided_them()
    {
        Assert.SkipUnless(Harvest.Mentions.Count > 0, NoHarvest);
        Dictionary<MentionKey, MentionKey> entityOf = Harvest.Resolved.Entities
            .SelectMany(entity => entity.Members.Select(member => (member, entity.Key))).ToDictionary(pair => pair.member, pair => pair.Key);
        LabelledPair[] pairs = LabelledPair.ReadAll();
        Assert.True(pairs.Length >= 300, $"{pairs.Length} pairs");
        foreach (IGrouping<string, LabelledPair> kind in pairs.GroupBy(pair => pair.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            (int right, int wrong, int missed) = (0, 0, 0);
            foreach (LabelledPair pair in kind)
            {
                bool isSame = entityOf[pair.First] == entityOf[pair.Second];
                right += isSame && pair.IsSame ? 1 : 0;
                wrong += isSame && !pair.IsSame ? 1 : 0;
                missed += !isSame && pair.IsSame ? 1 : 0;
                if (isSame != pair.IsSame)
                {
                    output.WriteLine($"{(isSame ? "wrong" : "missed")}: {pair}");
                }
            }

            double precision = right / (double)Math.Max(1, right + wrong);
            double recall = right / (double)Math.Max(1, right + missed);
            string figures = string.Create(
                CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()} pairs, precision {precision:F3}, recall {recall:F3}");
            output.WriteLine(figures);
            Assert.True(precision >= PrecisionMin, figures);
            Assert.True(recall >= RecallMin.GetValueOrDefault(kind.Key), figures);
        }
    }

    [Fact]
    public void Order_of_mentions_does_not_matter()
    {
        Assert.SkipUnless(Harvest.Mentions.Count > 0, NoHarvest);
        MentionProfile[] shuffled = [.. Harvest.Mentions];
        new Random(20261124).Shuffle(shuffled);
        ResolutionResult result = EntityResolver.Resolve(shuffled, []);
        Assert.Equal(Describe(Harvest.Resolved), Describe(result));
    }

    [Fact]
    public void Links_connect_the_members_of_every_entity()
    {
        Assert.SkipUnless(Harvest.Mentions.Count > 0, NoHarvest);
        Assert.Equal(Harvest.Mentions.Count, Harvest.Resolved.Entities.Sum(entity => entity.Members.Count));
        Assert.Equal(Harvest.Mentions.Count - Harvest.Resolved.Entities.Count, Harvest.Resolved.Links.Count);
        Assert.All(Harvest.Resolved.Links, link => Assert.NotEmpty(link.Reasons));
    }

    private static string Describe(ResolutionResult result) => string.Join(
        '\n',
        result.Entities.Select(entity => string.Join(' ', entity.Members))
            .Concat(result.Links.Select(link => $"{link.First} {link.Second} {link.Score}"))
            .Concat(result.Questions.Select(question => $"{question.First} {question.Second} {question.Score}")));
}
