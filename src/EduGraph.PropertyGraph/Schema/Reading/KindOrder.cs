namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Puts kinds that share an interface beside each other, so that the nodes of an interface are one range wherever that can be done.</summary>
internal static class KindOrder
{
    private const int TriedCountMax = 8; // 40,320 orders at most

    /// <summary>Kinds that share an interface first, in the order in which interfaces span the fewest others; then the rest. Ties go by name.</summary>
    public static IReadOnlyList<NodeKind> Arrange(IReadOnlyList<NodeKind> kinds)
    {
        var sorted = kinds.OrderBy(kind => kind.Name, StringComparer.Ordinal).ToList();
        var groups = sorted
            .SelectMany(kind => kind.Interfaces.Where(type => type.Name != NodeInterface.NodeName).Select(type => (type.Name, kind)))
            .GroupBy(pair => pair.Name, pair => pair.kind)
            .Select(group => group.ToArray())
            .Where(group => group.Length > 1)
            .ToList();
        var shared = sorted.Where(kind => groups.Any(group => group.Contains(kind))).ToArray();
        if (shared.Length > TriedCountMax)
        {
            return [.. shared, .. sorted.Except(shared)];
        }

        var best = shared;
        var bestSpan = int.MaxValue;
        Permute(shared, [], order =>
        {
            var span = groups.Sum(group => group.Max(kind => order.IndexOf(kind)) - group.Min(kind => order.IndexOf(kind)));
            if (span < bestSpan)
            {
                (best, bestSpan) = ([.. order], span);
            }
        });
        return [.. best, .. sorted.Except(best)];
    }

    private static void Permute(NodeKind[] kinds, List<NodeKind> order, Action<List<NodeKind>> visit)
    {
        if (order.Count == kinds.Length)
        {
            visit(order);
            return;
        }

        foreach (var kind in kinds)
        {
            if (!order.Contains(kind))
            {
                order.Add(kind);
                Permute(kinds, order, visit);
                order.RemoveAt(order.Count - 1);
            }
        }
    }
}
