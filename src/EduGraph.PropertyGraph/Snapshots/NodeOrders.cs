namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Orders of nodes by their values, made when first asked for and kept with the snapshot.</summary>
public sealed class NodeOrders
{
    /// <summary>Most orders kept; beyond that, the one not asked for longest goes.</summary>
    public const int OrderCountMax = 64;

    private readonly GraphSnapshot _snapshot;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Lazy<NodeOrder> Order, long LastUse)> _orders = [];
    private readonly Lazy<int[]> _nameRanks;
    private long _uses;

    internal NodeOrders(GraphSnapshot snapshot)
    {
        _snapshot = snapshot;
        _nameRanks = new Lazy<int[]>(RankNames);
    }

    /// <summary>The nodes of a kind, or of all kinds of an interface, in an order. The id is always the last key.</summary>
    /// <param name="typeName">A kind's or an interface's name.</param>
    /// <param name="keys">Keys, the most important first; none for the order by id.</param>
    /// <exception cref="ArgumentException">No such kind or interface, or a key that none of its kinds has.</exception>
    /// <remarks>O(n log n) the first time, O(1) later.</remarks>
    public NodeOrder Get(string typeName, IReadOnlyList<SortKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var name = $"{typeName} {string.Join(' ', keys)}";
        Lazy<NodeOrder> order;
        lock (_lock)
        {
            order = _orders.TryGetValue(name, out var found)
                ? found.Order
                : new Lazy<NodeOrder>(() => Make(typeName, [.. keys]));
            _orders[name] = (order, ++_uses);
            if (_orders.Count > OrderCountMax)
            {
                _orders.Remove(_orders.MinBy(entry => entry.Value.LastUse).Key);
            }
        }

        return order.Value;
    }

    /// <summary>Compares nodes of any kinds by keys, then by id; for lists that are too small to keep an order of.</summary>
    public IComparer<int> Comparer(IReadOnlyList<SortKey> keys) => new NodeComparer(_snapshot, KeyReaders(keys));

    /// <summary>Where each node's shown name stands among all, folded; equal names share a rank. Made once.</summary>
    internal int[] NameRanks => _nameRanks.Value;

    private NodeOrder Make(string typeName, SortKey[] keys)
    {
        var kinds = _snapshot.Schema.KindsOf(typeName);
        if (kinds.IsEmpty)
        {
            throw new ArgumentException($"There is no kind or interface \"{typeName}\".", nameof(typeName));
        }

        var nodes = kinds.SelectMany(kind => Enumerable.Range(_snapshot.Nodes.RangeOf(kind).Start, _snapshot.Nodes.RangeOf(kind).Count)).ToArray();
        var readers = KeyReaders(keys);
        foreach (var (key, reader) in keys.Zip(readers))
        {
            if (!kinds.Any(reader.Has))
            {
                throw new ArgumentException($"\"{typeName}\" has no {key.Kind} \"{key.Name}\" to be sorted by.", nameof(keys));
            }
        }

        var comparer = new NodeComparer(_snapshot, readers);
        if (keys.Length > 0 || kinds.Length > 1) // nodes of one kind already ascend by id
        {
            Array.Sort(nodes, comparer);
        }

        return new NodeOrder(nodes, comparer);
    }

    private SortKeyReader[] KeyReaders(IReadOnlyList<SortKey> keys) => [.. keys.Select(key => SortKeyReader.Of(_snapshot, key))];

    private int[] RankNames()
    {
        var texts = _snapshot.Texts;
        var names = new int[_snapshot.Nodes.Count];
        for (var node = 0; node < names.Length; node++)
        {
            names[node] = _snapshot.Names.BestTextOf(node);
        }

        var folded = names.Distinct().ToDictionary(name => name, name => Text.TextFolder.Fold(texts.Text(name)));
        var distinct = folded.Values.Distinct().ToArray();
        Array.Sort(distinct, StringComparer.Ordinal);
        var ranks = new Dictionary<string, int>(distinct.Length);
        for (var i = 0; i < distinct.Length; i++)
        {
            ranks.Add(distinct[i], i);
        }

        return [.. names.Select(name => ranks[folded[name]])];
    }
}
