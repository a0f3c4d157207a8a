using CollectedClaim = EduGraph.Ingestion.Loading.ClaimCollector.CollectedClaim;

namespace EduGraph.Ingestion.Loading;

/// <summary>Compares two lists of claims of one source.</summary>
internal static class ClaimComparison
{
    /// <summary>Most differing claims of one source that are told in words.</summary>
    public const int LineCountMax = 20;

    /// <summary>Compares; lists may hold the same claim several times.</summary>
    public static SourceDifference Compare(string sourceId, List<CollectedClaim> before, List<CollectedClaim> after)
    {
        var (withdrawn, added) = (Without(before, after), Without(after, before));
        // The same claim on both sides is held otherwise: another rank or confidence.
        var heldOtherwise = withdrawn.Select(claim => claim.Id).Intersect(added.Select(claim => claim.Id)).ToHashSet();
        var changed = CountPairs(withdrawn, added, claim => claim.Topic);
        var lines = withdrawn.Where(claim => !heldOtherwise.Contains(claim.Id)).Select(claim => (claim.Topic, Text: $"- {claim.Text}"))
            .Concat(added.Select(claim => (claim.Topic, Text: $"{(heldOtherwise.Contains(claim.Id) ? '~' : '+')} {claim.Text}")))
            .OrderBy(line => line.Topic, StringComparer.Ordinal)
            .Select(line => line.Text)
            .Take(LineCountMax);
        return new SourceDifference(
            sourceId,
            SourceChange.Changed,
            new ClaimCounts(added.Count - changed, changed, withdrawn.Count - changed),
            [.. lines]);
    }

    // The claims of one list that have no equal in the other, each as often as it is missing.
    private static List<CollectedClaim> Without(List<CollectedClaim> claims, List<CollectedClaim> others)
    {
        Dictionary<CollectedClaim, int> left = [];
        foreach (var claim in others)
        {
            left[claim] = left.GetValueOrDefault(claim) + 1;
        }

        List<CollectedClaim> rest = [];
        foreach (var claim in claims)
        {
            if (left.TryGetValue(claim, out var count) && count > 0)
            {
                left[claim] = count - 1;
            }
            else
            {
                rest.Add(claim);
            }
        }

        return rest;
    }

    private static long CountPairs(List<CollectedClaim> left, List<CollectedClaim> right, Func<CollectedClaim, string> keyOf)
    {
        var counts = left.CountBy(keyOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return right.CountBy(keyOf, StringComparer.Ordinal).Sum(pair => (long)Math.Min(pair.Value, counts.GetValueOrDefault(pair.Key)));
    }
}
