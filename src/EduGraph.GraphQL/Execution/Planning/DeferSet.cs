namespace EduGraph.GraphQL.Execution;

/// <summary>The deferred fragments that some fields are executed for; the empty set is what is executed at once.</summary>
/// <remarks>Sets are small: a field is seldom selected by more than two fragments.</remarks>
internal sealed class DeferSet
{
    private readonly DeferUsage[] _usages;

    private DeferSet(DeferUsage[] usages) => _usages = usages;

    public static DeferSet Empty { get; } = new([]);

    public IReadOnlyList<DeferUsage> Usages => _usages;

    /// <summary>The fragments that a field waits for: none if it is also selected outside of them, and none that stand in another.</summary>
    public static DeferSet Of(IReadOnlyList<CollectedField> places)
    {
        List<DeferUsage> usages = [];
        foreach (CollectedField place in places)
        {
            if (place.Defer is null)
            {
                return Empty;
            }

            if (!usages.Contains(place.Defer))
            {
                usages.Add(place.Defer);
            }
        }

        usages.RemoveAll(usage => StandsInOneOf(usage, [.. usages]));
        return new DeferSet([.. usages]);
    }

    public bool IsSameAs(DeferSet other) => _usages.Length == other._usages.Length && _usages.All(other._usages.Contains);

    private static bool StandsInOneOf(DeferUsage usage, DeferUsage[] others)
    {
        for (DeferUsage? around = usage.Parent; around is not null; around = around.Parent)
        {
            if (others.Contains(around))
            {
                return true;
            }
        }

        return false;
    }
}
