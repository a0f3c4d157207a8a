using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Structure;

/// <summary>Triangles, and how closed neighbourhoods are. Direction, parallel edges, self-loops and weights do not count.</summary>
public sealed class Clustering
{
    private Clustering(long[] triangles, double[] local, double transitivity)
    {
        Triangles = triangles;
        Local = local;
        Transitivity = transitivity;
    }

    /// <summary>Triangles at each node.</summary>
    public long[] Triangles { get; }

    /// <summary>Share of the pairs of a node's neighbours that are neighbours, 0 to 1; NaN with fewer than two neighbours.</summary>
    public double[] Local { get; }

    /// <summary>Three times the triangles by the connected triples, 0 to 1; NaN without a triple.</summary>
    public double Transitivity { get; }

    /// <summary>Computes all three. Time O(edges^1.5), memory O(nodes + edges).</summary>
    public static Clustering Compute(Network network)
    {
        var rows = network.Simplify().Outgoing;
        var triangles = TriangleCount.Of(rows);
        var local = new double[triangles.Length];
        var (closed, triples) = (0L, 0L);
        for (var node = 0; node < local.Length; node++)
        {
            var degree = (long)rows.CountAt(node);
            var pairs = degree * (degree - 1) / 2;
            local[node] = pairs == 0 ? double.NaN : (double)triangles[node] / pairs;
            closed += triangles[node];
            triples += pairs;
        }

        return new Clustering(triangles, local, triples == 0 ? double.NaN : (double)closed / triples);
    }
}
