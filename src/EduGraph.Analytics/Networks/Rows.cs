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

    /// <summary>Makes the rows. O(nodes + edges), and O(log) more where edges do not come by source, then target.</summary>
    internal static Rows Build(int nodeCount, ReadOnlySpan<Edge> edges, bool isWeighted, RowEnds ends)
    {
        var offsets = new int[nodeCount + 1];
        foreach (var edge in edges)
        {
            offsets[edge.Source + 1] += ends == RowEnds.Target ? 0 : 1;
            offsets[edge.Target + 1] += ends == RowEnds.Source ? 0 : 1;
        }

        for (var i = 0; i < nodeCount; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var targets = new int[offsets[nodeCount]];
        var weights = isWeighted ? new double[targets.Length] : null;
        var next = offsets.AsSpan(0, nodeCount).ToArray();
        foreach (var edge in edges)
        {
            if (ends != RowEnds.Target)
            {
                Put(next[edge.Source]++, edge.Target, edge.Weight);
            }

            if (ends != RowEnds.Source)
            {
                Put(next[edge.Target]++, edge.Source, edge.Weight);
            }
        }

        var rows = new Rows(offsets, targets, weights);
        rows.Sort();
        return rows;

        void Put(int at, int far, double weight)
        {
            targets[at] = far;
            if (weights is not null)
            {
                weights[at] = weight;
            }
        }
    }

    private void Sort()
    {
        for (var node = 0; node < NodeCount; node++)
        {
            var (start, length) = (Offsets[node], CountAt(node));
            if (Ascends(TargetsOf(node)))
            {
                continue;
            }

            if (Weights is null)
            {
                Targets.AsSpan(start, length).Sort();
            }
            else
            {
                Targets.AsSpan(start, length).Sort(Weights.AsSpan(start, length));
            }
        }
    }

    private static bool Ascends(ReadOnlySpan<int> row)
    {
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] < row[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>In the rows of which ends an edge is entered.</summary>
internal enum RowEnds
{
    Source,
    Target,
    Both,
}
