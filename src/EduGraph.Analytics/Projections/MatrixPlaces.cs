namespace EduGraph.Analytics.Projections;

/// <summary>The rows or the columns of a matrix: counted first, then sorted, so that places are those of the finished table.</summary>
internal sealed class MatrixPlaces
{
    private readonly int[] _ofNodes; // by position: the place, or -1

    /// <summary>Finds the key of every node.</summary>
    public MatrixPlaces(int nodeCount, Func<int, int> keyOf)
    {
        _ofNodes = new int[nodeCount];
        var numbers = new Dictionary<int, int>();
        for (var position = 0; position < nodeCount; position++)
        {
            var key = keyOf(position);
            if (key < 0)
            {
                _ofNodes[position] = -1;
            }
            else if (!numbers.TryGetValue(key, out _ofNodes[position]))
            {
                numbers.Add(key, _ofNodes[position] = numbers.Count);
            }
        }

        Keys = [.. numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        Counts = new int[Keys.Length];
    }

    /// <summary>The key of each place.</summary>
    public int[] Keys { get; private set; }

    /// <summary>How many ties are counted at each place.</summary>
    public int[] Counts { get; private set; }

    /// <summary>The place of a node by its position, or -1.</summary>
    public int Of(int position) => _ofNodes[position];

    /// <summary>Counts a tie.</summary>
    public void Count(int place) => Counts[place]++;

    /// <summary>Puts places in order, by count, the greatest first, then by key; those without a tie go.</summary>
    public void Sort()
    {
        int[] order = [.. Enumerable.Range(0, Keys.Length).Where(place => Counts[place] > 0)
            .OrderByDescending(place => Counts[place]).ThenBy(place => Keys[place])];
        var moved = new int[Keys.Length];
        Array.Fill(moved, -1);
        for (var place = 0; place < order.Length; place++)
        {
            moved[order[place]] = place;
        }

        for (var position = 0; position < _ofNodes.Length; position++)
        {
            _ofNodes[position] = _ofNodes[position] < 0 ? -1 : moved[_ofNodes[position]];
        }

        (Keys, Counts) = ([.. order.Select(place => Keys[place])], [.. order.Select(place => Counts[place])]);
    }
}
