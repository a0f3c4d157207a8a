namespace EduGraph.Analytics.Communities;

/// <summary>Splits groups into well-connected parts: within each group, single nodes join parts that they are tied to, better ones more likely.</summary>
/// <remarks>Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019, algorithm A.2.</remarks>
internal sealed class Refinement
{
    // How much chance has its way: the larger, the more. The paper's value.
    private const double Randomness = 0.01;

    private readonly LevelGraph _graph;
    private readonly double _resolution;
    private readonly int[] _groups;
    private readonly int[] _parts;
    private readonly double[] _partStrengths;
    private readonly double[] _partTies; // of each part, to the rest of its group
    private readonly bool[] _isSingle;
    private readonly double[] _ties;
    private readonly int[] _touched;
    private readonly double[] _chances;

    private Refinement(LevelGraph graph, int[] groups, double resolution)
    {
        var nodeCount = graph.NodeCount;
        _graph = graph;
        _resolution = resolution;
        _groups = groups;
        _parts = new int[nodeCount];
        _partStrengths = (double[])graph.Strengths.Clone();
        _partTies = new double[nodeCount];
        _isSingle = new bool[nodeCount];
        _ties = new double[nodeCount];
        _touched = new int[nodeCount];
        _chances = new double[nodeCount];
    }

    /// <summary>The part of each node: the number of one of its nodes.</summary>
    public static int[] Run(LevelGraph graph, int[] groups, double resolution, Random random, CancellationToken cancellationToken)
    {
        var refinement = new Refinement(graph, groups, resolution);
        refinement.Run(random, cancellationToken);
        return refinement._parts;
    }

    private void Run(Random random, CancellationToken cancellationToken)
    {
        var nodeCount = _graph.NodeCount;
        var groupStrengths = new double[nodeCount];
        for (var node = 0; node < nodeCount; node++)
        {
            _parts[node] = node;
            _isSingle[node] = true;
            groupStrengths[_groups[node]] += _graph.Strengths[node];
            _partTies[node] = TiesWithinGroup(node);
        }

        var order = Enumerable.Range(0, nodeCount).ToArray();
        random.Shuffle(order);
        for (var i = 0; i < nodeCount; i++)
        {
            if ((i & 0xfff) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var node = order[i];
            if (_isSingle[node] && IsWellConnected(node, groupStrengths[_groups[node]]))
            {
                Join(node, groupStrengths[_groups[node]], random);
            }
        }
    }

    private double TiesWithinGroup(int node)
    {
        var (groups, group, sum) = (_groups, _groups[node], 0.0);
        var targets = _graph.TiesOf(node, out var weights);
        for (var i = 0; i < targets.Length; i++)
        {
            sum += groups[targets[i]] == group ? weights[i] : 0;
        }

        return sum;
    }

    private bool IsWellConnected(int part, double groupStrength) =>
        _partTies[part] >= _resolution * _partStrengths[part] * (groupStrength - _partStrengths[part]) / _graph.TotalStrength;

    private void Join(int node, double groupStrength, Random random)
    {
        var touchedCount = GatherTies(node);
        var share = _resolution * _graph.Strengths[node] / _graph.TotalStrength;
        var sum = 0.0;
        for (var i = 0; i < touchedCount; i++)
        {
            var part = _touched[i];
            var gain = _ties[part] - (share * _partStrengths[part]);
            // A gain is at most the node's strength: its share of that is what chance is weighed with.
            _chances[i] = gain >= 0 && IsWellConnected(part, groupStrength) ? Math.Exp(gain / _graph.Strengths[node] / Randomness - 100) : 0;
            sum += _chances[i];
        }

        if (sum > 0)
        {
            MoveInto(node, _touched[Draw(touchedCount, sum, random)]);
        }

        for (var i = 0; i < touchedCount; i++)
        {
            _ties[_touched[i]] = 0;
        }
    }

    private int GatherTies(int node)
    {
        var (groups, group, parts, ties, count) = (_groups, _groups[node], _parts, _ties, 0);
        var targets = _graph.TiesOf(node, out var weights);
        for (var i = 0; i < targets.Length; i++)
        {
            var target = targets[i];
            if (groups[target] == group)
            {
                var part = parts[target];
                var sum = ties[part];
                if (sum == 0)
                {
                    _touched[count++] = part;
                }

                ties[part] = sum + weights[i];
            }
        }

        return count;
    }

    private int Draw(int count, double sum, Random random)
    {
        var point = random.NextDouble() * sum;
        var last = 0;
        for (var i = 0; i < count; i++)
        {
            if (_chances[i] > 0)
            {
                last = i;
                point -= _chances[i];
                if (point < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    private void MoveInto(int node, int part)
    {
        // The part's ties to the rest: its own and the node's, less those between the two, which are now inside.
        _partTies[part] += _partTies[node] - (2 * _ties[part]);
        _partStrengths[part] += _graph.Strengths[node];
        _partStrengths[node] = 0;
        _partTies[node] = 0;
        _parts[node] = part;
        _isSingle[node] = false;
        _isSingle[part] = false;
    }
}
