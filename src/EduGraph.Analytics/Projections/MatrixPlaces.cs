namespace EduGraph.Analytics.Projections;

/// <summary>The rows or the columns of a matrix: counted first, then sorted, so that places are those of the finished table.</summary>
internal sealed class MatrixPlaces
{
    private readonly int[] _ofNodes; // by position: the place, or -1
    private int[] _nodes = []; // positions by place, after sorting
    private int[] _starts = [];

    /// <summary>Finds the key of every node.</summary>
    public MatrixPlaces(int nodeCount, Func<int, int> keyOf)
    {
        _ofNodes = new int[nodeCount];
        Dictionary<int, int>? numbers = null; // not needed while keys ascend, as those of single nodes do
        var keys = new List<int>();
        for (var position = 0; position < nodeCount; position++)
        {
            var key = keyOf(position);
            if (key < 0)
            {
                _ofNodes[position] = -1;
            }
            else if (numbers is null && (keys.Count == 0 || keys[^1] < key))
            {
                _ofNodes[position] = keys.Count;
                keys.Add(key);
            }
            else if (!(numbers ??= NumbersOf(keys)).TryGetValue(key, out _ofNodes[position]))
            {
                numbers.Add(key, _ofNodes[position] = keys.Count);
                keys.Add(key);
            }
        }

        Keys = [.. keys];
        Counts = new int[Keys.Length];
    }

    /// <summary>The key of each place.</summary>
    public int[] Keys { get; private set; }

    /// <summary>How many ties are counted at each place.</summary>
    public int[] Counts { get; private set; }

    /// <summary>The place of a node by its position, or -1.</summary>
    public int Of(int position) => _ofNodes[position];

    /// <summary>The positions of a place's nodes, ascending; of a finished table.</summary>
    public ReadOnlySpan<int> NodesAt(int place) => _nodes.AsSpan(_starts[place].._starts[place + 1]);

    /// <summary>Counts a tie.</summary>
    public void Count(int place) => Counts[place]++;

    /// <summary>Puts places in order, by count, the greatest first, then by key; those without a tie go.</summary>
    public void Sort()
    {
        var order = new int[Keys.Length];
        var ranks = new long[Keys.Length]; // the greatest count is least; then the key
        var count = 0;
        for (var place = 0; place < Keys.Length; place++)
        {
            if (Counts[place] > 0)
            {
                (order[count], ranks[count++]) = (place, ((long)(int.MaxValue - Counts[place]) << 32) | (uint)Keys[place]);
            }
        }

        Array.Sort(ranks, order, 0, count);
        var moved = new int[Keys.Length];
        Array.Fill(moved, -1);
        var (keys, counts) = (new int[count], new int[count]);
        for (var place = 0; place < count; place++)
        {
            moved[order[place]] = place;
            (keys[place], counts[place]) = (Keys[order[place]], Counts[order[place]]);
        }

        (Keys, Counts) = (keys, counts);
        MoveNodes(moved);
    }

    private static Dictionary<int, int> NumbersOf(List<int> keys) => keys.Index().ToDictionary(entry => entry.Item, entry => entry.Index);

    private void MoveNodes(int[] moved)
    {
        _starts = new int[Keys.Length + 1];
        for (var position = 0; position < _ofNodes.Length; position++)
        {
            if (_ofNodes[position] >= 0 && (_ofNodes[position] = moved[_ofNodes[position]]) is var place and >= 0)
            {
                _starts[place + 1]++;
            }
        }

        for (var place = 0; place < Keys.Length; place++)
        {
            _starts[place + 1] += _starts[place];
        }

        _nodes = new int[_starts[^1]];
        var next = _starts.AsSpan().ToArray();
        for (var position = 0; position < _ofNodes.Length; position++)
        {
            if (_ofNodes[position] is var place and >= 0)
            {
                _nodes[next[place]++] = position;
            }
        }
    }
}
