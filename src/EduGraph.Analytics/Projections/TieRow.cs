namespace EduGraph.Analytics.Projections;

/// <summary>Sums up the ties of one node to those after it, part by part.</summary>
internal sealed class TieRow(ProjectionRule rule, int firstNode, int nodeCount)
{
    private readonly int[] _counts = new int[nodeCount];
    private readonly double[] _weights = new double[nodeCount];
    private readonly int[] _partCounts = new int[nodeCount];
    private readonly double[] _partWeights = new double[nodeCount];
    private readonly List<int> _others = [];
    private readonly List<int> _partOthers = [];

    /// <summary>The nodes that it is tied to, ascending after <see cref="Sort"/>.</summary>
    public List<int> Others => _others;

    public int CountOf(int other) => _counts[other - firstNode];

    public double WeightOf(int other) => _weights[other - firstNode];

    public void Sort() => _others.Sort();

    /// <summary>Adds a thing that both share.</summary>
    public void Add(int other, double weight)
    {
        var row = other - firstNode;
        if (_partCounts[row]++ == 0)
        {
            _partOthers.Add(other);
        }

        _partWeights[row] += weight;
    }

    /// <summary>Takes over what was added since the last part ended.</summary>
    public void EndPart(double factor)
    {
        foreach (var other in _partOthers)
        {
            var row = other - firstNode;
            if (_counts[row] == 0)
            {
                _others.Add(other);
            }

            _counts[row] += _partCounts[row];
            _weights[row] += factor * (rule.Weight == WeightRule.Binary ? 1 : _partWeights[row]);
            _partCounts[row] = 0;
            _partWeights[row] = 0;
        }

        _partOthers.Clear();
    }

    /// <summary>Forgets all, for the next node.</summary>
    public void Clear()
    {
        foreach (var other in _others)
        {
            _counts[other - firstNode] = 0;
            _weights[other - firstNode] = 0;
        }

        _others.Clear();
    }
}
