using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Resolution;

/// <summary>Sets of mentions that are the same thing, grown by joining; a join that would break a promise is refused.</summary>
/// <remarks>
/// Kept apart, unless a person or an id has joined them: two mentions of one source, two different explicit ids, and what a person told
/// apart. Disjoint sets with the smaller joined to the larger: nearly O(1) a join, plus the smaller side's sources.
/// </remarks>
internal sealed class MentionClusters
{
    private readonly int[] _parents;
    private readonly Dictionary<int, HashSet<int>> _sources = [];
    private readonly Dictionary<int, HashSet<int>> _rivals = [];
    private readonly int[] _sourceOf;
    private readonly string?[] _explicitIds;

    /// <summary>Every mention by itself.</summary>
    /// <param name="sourceOf">Number of each mention's source.</param>
    /// <param name="explicitIds">Explicit id of each mention, or null.</param>
    public MentionClusters(int[] sourceOf, string?[] explicitIds)
    {
        _sourceOf = sourceOf;
        _explicitIds = explicitIds;
        _parents = [.. Enumerable.Range(0, sourceOf.Length)];
    }

    /// <summary>The mention that stands for a mention's set at present.</summary>
    public int Find(int mention)
    {
        while (_parents[mention] != mention)
        {
            mention = _parents[mention] = _parents[_parents[mention]];
        }

        return mention;
    }

    /// <summary>Keeps two sets apart from now on.</summary>
    public void Separate(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        Rivals(a).Add(b);
        Rivals(b).Add(a);
    }

    /// <summary>Joins two sets whatever they hold.</summary>
    /// <returns>False when they were one already.</returns>
    public bool Join(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        if (a == b)
        {
            return false;
        }

        var (large, small) = Sources(a).Count >= Sources(b).Count ? (a, b) : (b, a);
        _parents[small] = large;
        Sources(large).UnionWith(Sources(small));
        _sources.Remove(small);
        _explicitIds[large] ??= _explicitIds[small];
        if (_rivals.Remove(small, out var rivals))
        {
            foreach (var rival in rivals)
            {
                Rivals(rival).Remove(small);
                Rivals(rival).Add(large);
            }

            Rivals(large).UnionWith(rivals);
        }

        return true;
    }

    /// <summary>Whether two sets are kept apart by a person.</summary>
    public bool AreSeparated(int left, int right) => _rivals.TryGetValue(Find(left), out var rivals) && rivals.Contains(Find(right));

    /// <summary>Whether two sets may be joined because their names say so.</summary>
    public bool MayJoin(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        return a == b || (!AreSeparated(a, b)
            && (_explicitIds[a] is null || _explicitIds[b] is null || _explicitIds[a] == _explicitIds[b])
            && !Sources(a).Overlaps(Sources(b)));
    }

    private HashSet<int> Sources(int root)
    {
        if (!_sources.TryGetValue(root, out var sources))
        {
            _sources[root] = sources = [_sourceOf[root]];
        }

        return sources;
    }

    private HashSet<int> Rivals(int root)
    {
        if (!_rivals.TryGetValue(root, out var rivals))
        {
            _rivals[root] = rivals = [];
        }

        return rivals;
    }
}
