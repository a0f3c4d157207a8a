using System.Globalization;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>All mentions of half of the pages against the things that a reader took them for: pairwise precision and recall by kind.</summary>
public sealed class HeldOutResolutionTests(ITestOutputHelper output)
{
    /// <summary>Least precision and recall by kind.</summary>
    private static readonly Dictionary<string, (double Precision, double Recall)> Floors = new()
    {
        ["Institution"] = (0.98, 0.93),
        ["Person"] = (0.98, 0.90),
        ["Centre"] = (0.95, 0.80),
        ["Place"] = (0.98, 0.95),
    };

    [Fact]
    public void Every_kind_keeps_its_precision_and_recall_over_all_pairs()
    {
        Assert.SkipUnless(Harvest.Mentions.Count > 0, "the repository has no seed-data/.../facts");
        Dictionary<MentionKey, MentionKey> foundOf = Harvest.Resolved.Entities
            .SelectMany(entity => entity.Members.Select(member => (member, entity.Key))).ToDictionary(pair => pair.member, pair => pair.Key);
        HeldOutMention[] mentions = HeldOutMention.ReadAll();
        Assert.Equal(Floors.Keys.Order(), mentions.Select(mention => mention.Kind).Distinct().Order());
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
            foreach (string split in Splits(kind, foundOf).Take(10))
            {
                output.WriteLine($"  {split}");
            }

            Assert.True(precision >= Floors[kind.Key].Precision, figures);
            Assert.True(recall >= Floors[kind.Key].Recall, figures);
        }
    }

    private static long PairCount<TKey>(IEnumerable<IGrouping<TKey, HeldOutMention>> groups) =>
        groups.Sum(group => group.Count() * (group.Count() - 1L) / 2);

    /// <summary>Things that were found to be several, those that cost most pairs first.</summary>
    private static IEnumerable<string> Splits(IEnumerable<HeldOutMention> mentions, Dictionary<MentionKey, MentionKey> foundOf) =>
        mentions.GroupBy(mention => mention.Entity)
            .Select(entity => entity.GroupBy(mention => foundOf[mention.Key]).OrderByDescending(part => part.Count()).ToArray())
            .Where(parts => parts.Length > 1)
            .OrderByDescending(parts => parts[0].Count() * parts.Skip(1).Sum(part => part.Count()))
            .ThenBy(parts => parts[0].First().Key)
            .Select(parts => string.Join(" | ", parts.Select(part => $"\"{part.First().Name}\" and {part.Count() - 1} more")));
}
