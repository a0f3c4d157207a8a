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
    /// <remarks>
    /// Each triangle is found once, from its node of least degree. Source: Latapy, "Main-memory triangle computations for very large
    /// (sparse (power-law)) graphs", 2008.
    /// </remarks>
    public static Clustering Compute(Network network)
    {
        var rows = network.Simplify().Outgoing;
        var triangles = CountTriangles(rows);
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

    private static long[] CountTriangles(Rows rows)
    {
        var triangles = new long[rows.NodeCount];
        var isNeighbour = new bool[rows.NodeCount];
        for (var node = 0; node < triangles.Length; node++)
        {
            Mark(rows, node, isNeighbour, true);
            foreach (var second in rows.TargetsOf(node))
            {
                if (!ComesBefore(rows, node, second))
                {
                    continue;
                }

                foreach (var third in rows.TargetsOf(second))
                {
                    if (isNeighbour[third] && ComesBefore(rows, second, third))
                    {
                        triangles[node]++;
                        triangles[second]++;
                        triangles[third]++;
                    }
                }
            }

            Mark(rows, node, isNeighbour, false);
        }

        return triangles;
    }

    private static void Mark(Rows rows, int node, bool[] marks, bool value)
    {
        foreach (var target in rows.TargetsOf(node))
        {
            marks[target] = value;
        }
    }

    private static bool ComesBefore(Rows rows, int left, int right)
    {
        var (leftCount, rightCount) = (rows.CountAt(left), rows.CountAt(right));
        return leftCount < rightCount || (leftCount == rightCount && left < right);
    }
}
