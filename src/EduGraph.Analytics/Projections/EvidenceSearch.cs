namespace EduGraph.Analytics.Projections;

/// <summary>Finds what two nodes share by walking from both again.</summary>
/// <remarks>
/// The walks keep state: one search at a time. Ties are mostly gone through in order, those of one node after the other; so the ways of the node that was
/// asked for last are kept.
/// </remarks>
internal sealed class EvidenceSearch(ProjectionRule rule, List<NetworkPart> parts)
{
    private readonly Lock _lock = new();
    private int _left = -1;
    private Ways[] _ofLeft = [];

    /// <summary>The things that two nodes share, by part, then by thing; in a network of two modes, the way from the one to the other.</summary>
    public IReadOnlyList<TieEvidence> Find(int left, int right)
    {
        var found = new List<TieEvidence>();
        lock (_lock)
        {
            if (left != _left)
            {
                _ofLeft = [.. parts.Select(part => WaysOf(part, left))];
                _left = left;
            }

            for (var i = 0; i < parts.Count; i++)
            {
                var part = parts[i];
                var (ofLeft, ofRight) = (_ofLeft[i], WaysOf(part, right));
                var things = new SortedDictionary<int, SortedSet<int>>();
                AddDirect(things, ofLeft, right, rule.IsTwoMode);
                AddDirect(things, ofRight, left, rule.IsTwoMode);
                if (!rule.IsTwoMode)
                {
                    AddShared(things, part, ofLeft, ofRight);
                }

                found.AddRange(things.Select(thing => new TieEvidence(part.Definition.Name, thing.Key, left, right, [.. thing.Value])));
            }
        }

        return found;
    }

    private static void AddDirect(SortedDictionary<int, SortedSet<int>> things, Ways ways, int other, bool isTwoMode)
    {
        if ((isTwoMode ? ways.Shared : ways.Direct).TryGetValue(other, out var relationships))
        {
            Add(things, other, relationships);
        }
    }

    private void AddShared(SortedDictionary<int, SortedSet<int>> things, NetworkPart part, Ways left, Ways right)
    {
        // Whichever has fewer is gone through: the other may be of a body with thousands of things.
        var (few, many) = left.Shared.Count <= right.Shared.Count ? (left.Shared, right.Shared) : (right.Shared, left.Shared);
        foreach (var (thing, relationships) in few)
        {
            if (many.TryGetValue(thing, out var others) && part.Shared.SharersOf(thing).Length <= rule.SharingCountMax)
            {
                Add(things, thing, relationships);
                Add(things, thing, others);
            }
        }
    }

    private static void Add(SortedDictionary<int, SortedSet<int>> things, int thing, List<int> relationships)
    {
        if (!things.TryGetValue(thing, out var all))
        {
            things.Add(thing, all = []);
        }

        all.UnionWith(relationships);
    }

    private static Ways WaysOf(NetworkPart part, int node)
    {
        var ways = new Ways([], []);
        part.Walk.Visit(node, (end, isShared, isNode, way) =>
        {
            if (isShared)
            {
                AddWay(ways.Shared, end, way);
            }

            if (isNode)
            {
                AddWay(ways.Direct, end, way);
            }
        });
        return ways;
    }

    private static void AddWay(Dictionary<int, List<int>> ways, int end, ReadOnlySpan<int> way)
    {
        if (!ways.TryGetValue(end, out var relationships))
        {
            ways.Add(end, relationships = []);
        }

        relationships.AddRange(way);
    }

    private sealed record Ways(Dictionary<int, List<int>> Shared, Dictionary<int, List<int>> Direct);
}
