using System.Globalization;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>Mentions against the things that a reader took them for: pairwise precision and recall by kind.</summary>
public sealed class HeldOutResolutionTests(ITestOutputHelper output)
{
    private const int ExamplesShown = 10;

    /// <summary>Least precision and recall by kind of all mentions of half of the pages.</summary>
    private static readonly Dictionary<string, (double Precision, double Recall)> FloorsOfPages = new()
    {
        ["Institution"] = (0.98, 0.93),
        ["Person"] = (0.98, 0.90),
        ["Centre"] = (0.95, 0.80),
        ["Place"] = (0.98, 0.95),
    };

    /// <summary>Least precision and recall by kind of the samples of what happens and what is agreed.</summary>
    private static readonly Dictionary<string, (double Precision, double Recall)> FloorsOfSamples = new()
    {
        ["Agreement"] = (0.99, 0.75),
        ["Event"] = (0.97, 0.80),
        ["Programme"] = (0.95, 0.80),
        ["Role"] = (0.97, 0.85),
        ["Topic"] = (0.97, 0.90),
    };

    [Fact]
    public void Every_kind_keeps_its_precision_and_recall_over_all_pairs() => Check("held-out.tsv", FloorsOfPages);

    [Fact]
    public void Agreements_events_programmes_posts_and_topics_keep_theirs() => Check("other-kinds.tsv", FloorsOfSamples);

    private void Check(string file, Dictionary<string, (double Precision, double Recall)> floors)
    {
        Assert.SkipUnless(Harvest.Mentions.Count > 0, "the repository has no seed-data/.../facts");
        Dictionary<MentionKey, MentionKey> foundOf = Harvest.Resolved.Entities
            .SelectMany(entity => entity.Members.Select(member => (member, entity.Key))).ToDictionary(pair => pair.member, pair => pair.Key);
        HeldOutMention[] mentions = HeldOutMention.ReadAll(file);
        Assert.Equal(floors.Keys.Order(), mentions.Select(mention => mention.Kind).Distinct().Order());
        foreach (IGrouping<string, HeldOutMention> kind in mentions.GroupBy(mention => mention.Kind))
        {
            long expected = PairCount(kind.GroupBy(mention => mention.Entity));
            long found = PairCount(kind.GroupBy(mention => foundOf[mention.Key]));
            long right = PairCount(kind.GroupBy(mention => (mention.Entity, foundOf[mention.Key])));
            double precision = right / (double)Math.Max(1, found);
            double recall = right / (double)Math.Max(1, expected);
            string figures = string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key}: {kind.Count()} mentions, {expected} pairs, precision {precision:F3}, recall {recall:F3}, F1 {2 * precision * recall / (precision + recall):F3}");
            output.WriteLine(figures);
            foreach (string split in Parts(kind, mention => mention.Entity, mention => foundOf[mention.Key]).Take(ExamplesShown))
            {
                output.WriteLine($"  missed: {split}");
            }

            foreach (string merge in Parts(kind, mention => foundOf[mention.Key], mention => mention.Entity).Take(ExamplesShown))
            {
                output.WriteLine($"  wrong: {merge}");
            }

            Assert.True(precision >= floors[kind.Key].Precision, figures);
            Assert.True(recall >= floors[kind.Key].Recall, figures);
        }
    }

    private static long PairCount<TKey>(IEnumerable<IGrouping<TKey, HeldOutMention>> groups) =>
        groups.Sum(group => group.Count() * (group.Count() - 1L) / 2);

    /// <summary>Things of one side that are several on the other, those that cost most pairs first.</summary>
    private static IEnumerable<string> Parts<TWhole, TPart>(
        IEnumerable<HeldOutMention> mentions, Func<HeldOutMention, TWhole> wholeOf, Func<HeldOutMention, TPart> partOf) =>
        mentions.GroupBy(wholeOf)
            .Select(whole => whole.GroupBy(partOf).OrderByDescending(part => part.Count()).ToArray())
            .Where(parts => parts.Length > 1)
            .OrderByDescending(parts => parts[0].Count() * parts.Skip(1).Sum(part => part.Count()))
            .ThenBy(parts => parts[0].First().Key)
            .Select(parts => string.Join(" | ", parts.Select(part => $"\"{part.First().Name}\" ({part.First().Key}) and {part.Count() - 1} more")));
}
