namespace EduGraph.Analytics.Networks;

/// <summary>Row entries of a network: the edges at each node, by ascending far end.</summary>
public sealed class Rows
{
    internal Rows(int[] offsets, int[] targets, double[]? weights)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
    }

    /// <summary>Where each node's entries begin; <c>NodeCount + 1</c> of them.</summary>
    public int[] Offsets { get; }

    /// <summary>The far end of each entry.</summary>
    public int[] Targets { get; }

    /// <summary>The weight of each entry; null where every weight is 1.</summary>
    public double[]? Weights { get; }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Offsets.Length - 1;

    /// <summary>Number of entries at a node: its degree, in which an undirected self-loop counts twice.</summary>
    public int CountAt(int node) => Offsets[node + 1] - Offsets[node];

    /// <summary>The far ends at a node.</summary>
    public ReadOnlySpan<int> TargetsOf(int node) => Targets.AsSpan(Offsets[node], CountAt(node));

    /// <summary>The weight of an entry.</summary>
    public double WeightAt(int entry) => Weights is null ? 1 : Weights[entry];

    /// <summary>The sum of the weights at a node.</summary>
    public double StrengthAt(int node)
    {
        if (Weights is null)
        {
            return CountAt(node);
        }

        var sum = 0.0;
        for (var i = Offsets[node]; i < Offsets[node + 1]; i++)
        {
            sum += Weights[i];
        }

        return sum;
    }

    internal static Rows Build(int nodeCount, IReadOnlyCollection<Edge> edges, bool isWeighted, RowEnds ends)
    {
        var offsets = new int[nodeCount + 1];
        foreach (var (near, _, _) in Entries(edges, ends))
        {
            offsets[near + 1]++;
        }

        for (var i = 0; i < nodeCount; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var targets = new int[offsets[nodeCount]];
        var weights = isWeighted ? new double[targets.Length] : null;
        var next = offsets.AsSpan(0, nodeCount).ToArray();
        foreach (var (near, far, weight) in Entries(edges, ends))
        {
            var at = next[near]++;
            targets[at] = far;
            if (weights is not null)
            {
                weights[at] = weight;
            }
        }

        for (var node = 0; node < nodeCount; node++)
        {
            var (start, length) = (offsets[node], offsets[node + 1] - offsets[node]);
            if (weights is null)
            {
                targets.AsSpan(start, length).Sort();
            }
            else
            {
                targets.AsSpan(start, length).Sort(weights.AsSpan(start, length));
            }
        }

        return new Rows(offsets, targets, weights);
    }

    private static IEnumerable<(int Near, int Far, double Weight)> Entries(IReadOnlyCollection<Edge> edges, RowEnds ends)
    {
        foreach (var edge in edges)
        {
            if (ends != RowEnds.Target)
            {
                yield return (edge.Source, edge.Target, edge.Weight);
            }

            if (ends != RowEnds.Source)
            {
                yield return (edge.Target, edge.Source, edge.Weight);
            }
        }
    }
}

/// <summary>In the rows of which ends an edge is entered.</summary>
internal enum RowEnds
{
    Source,
    Target,
    Both,
}
