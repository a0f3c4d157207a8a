using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Brokerage;

/// <summary>Burt's measures of a node between others that do not know each other. Weights count; ties in both directions are added.</summary>
/// <remarks>Source: Burt, "Structural Holes", 1992.</remarks>
public sealed class StructuralHoles
{
    private readonly Rows _rows;
    private readonly double[] _strengths;

    private StructuralHoles(Network network)
    {
        _rows = network.Simplify().Outgoing;
        _strengths = new double[network.NodeCount];
        for (var node = 0; node < _strengths.Length; node++)
        {
            _strengths[node] = _rows.StrengthAt(node);
        }
    }

    /// <summary>Constraint: how far a node's ties lead back to each other.</summary>
    /// <returns>One score a node, above 0, usually below 1; NaN for a node without ties.</returns>
    /// <remarks>Time O(sum over edges of the degrees of their ends).</remarks>
    public static double[] Constraint(Network network)
    {
        var holes = new StructuralHoles(network);
        return holes.Each(holes.ConstraintAt);
    }

    /// <summary>Effective size: the number of a node's neighbours less the mean number of ties that each has to the others.</summary>
    /// <returns>One score a node, at least 1; NaN for a node without ties. Where ties are weighed, Burt's weighed form.</returns>
    public static double[] EffectiveSize(Network network)
    {
        var holes = new StructuralHoles(network);
        return holes.Each(holes.EffectiveSizeAt);
    }

    private double[] Each(Func<int, double[], double> score)
    {
        var scores = new double[_rows.NodeCount];
        var proportions = new double[_rows.NodeCount]; // of the node's strength, to each of its neighbours; 0 elsewhere
        for (var node = 0; node < scores.Length; node++)
        {
            if (_rows.CountAt(node) == 0)
            {
                scores[node] = double.NaN;
                continue;
            }

            for (var i = _rows.Offsets[node]; i < _rows.Offsets[node + 1]; i++)
            {
                proportions[_rows.Targets[i]] = _rows.WeightAt(i) / _strengths[node];
            }

            scores[node] = score(node, proportions);
            foreach (var neighbour in _rows.TargetsOf(node))
            {
                proportions[neighbour] = 0;
            }
        }

        return scores;
    }

    // Sum over neighbours j of (p_ij + sum over q of p_iq p_qj)², q other than i and j.
    private double ConstraintAt(int node, double[] proportions)
    {
        var invested = new Dictionary<int, double>();
        for (var i = _rows.Offsets[node]; i < _rows.Offsets[node + 1]; i++)
        {
            var through = _rows.Targets[i];
            invested[through] = invested.GetValueOrDefault(through) + proportions[through];
            for (var k = _rows.Offsets[through]; k < _rows.Offsets[through + 1]; k++)
            {
                var neighbour = _rows.Targets[k];
                if (neighbour != node && proportions[neighbour] > 0)
                {
                    var share = proportions[through] * _rows.WeightAt(k) / _strengths[through];
                    invested[neighbour] = invested.GetValueOrDefault(neighbour) + share;
                }
            }
        }

        // In the order of the neighbours, so that the sum is the same to the last bit every time.
        var sum = 0.0;
        foreach (var neighbour in _rows.TargetsOf(node))
        {
            sum += invested[neighbour] * invested[neighbour];
        }

        return sum;
    }

    // Sum over neighbours j of 1 - sum over q of p_iq m_jq, where m_jq is the tie of j to q by j's strongest tie.
    private double EffectiveSizeAt(int node, double[] proportions)
    {
        var size = 0.0;
        foreach (var neighbour in _rows.TargetsOf(node))
        {
            var (redundancy, strongest) = (0.0, 0.0);
            for (var k = _rows.Offsets[neighbour]; k < _rows.Offsets[neighbour + 1]; k++)
            {
                var weight = _rows.WeightAt(k);
                strongest = Math.Max(strongest, weight);
                redundancy += proportions[_rows.Targets[k]] * weight;
            }

            size += 1 - (redundancy / strongest);
        }

        return size;
    }
}
