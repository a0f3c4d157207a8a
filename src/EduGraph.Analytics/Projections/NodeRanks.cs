namespace EduGraph.Analytics.Projections;

/// <summary>Ranks of values: 1 and the number of values before it, so that equal values have equal ranks.</summary>
public static class NodeRanks
{
    /// <summary>Whether the least value of a metric is the first: of constraint, which is low for those who bridge.</summary>
    public static bool IsLeastFirst(NetworkMetric metric) => metric == NetworkMetric.Constraint;

    /// <summary>The ranks. Those without a value (NaN) share the one behind all that have one. O(n log n).</summary>
    /// <remarks>Values that differ by less than one part in a thousand million are equal: sums of the same numbers in another order are not told apart.</remarks>
    public static int[] Of(double[] values, bool isLeastFirst)
    {
        ArgumentNullException.ThrowIfNull(values);
        var keys = values.Select(value => double.IsNaN(value) ? double.PositiveInfinity : isLeastFirst ? value : -value).ToArray();
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort((double[])keys.Clone(), order);
        var ranks = new int[values.Length];
        for (var place = 0; place < order.Length; place++)
        {
            var isEqual = place > 0 && AreEqual(keys[order[place]], keys[order[place - 1]]);
            ranks[order[place]] = isEqual ? ranks[order[place - 1]] : place + 1;
        }

        return ranks;
    }

    private static bool AreEqual(double left, double right) =>
        left == right || (double.IsFinite(left) && double.IsFinite(right) && Math.Abs(left - right) <= 1e-9 * Math.Max(Math.Abs(left), Math.Abs(right)));
}
