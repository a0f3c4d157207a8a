using System.Collections.Concurrent;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Structure;

/// <summary>Counts the triangles at each node of a simple undirected network.</summary>
/// <remarks>
/// Edges are pointed at the end of greater degree, so that each triangle is found once, from its least node, and no node has more than
/// √(2 edges) edges to walk along. Source: Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs", 2008.
/// </remarks>
internal sealed class TriangleCount
{
    private const int PieceSize = 2048; // nodes that a processor takes at once

    private readonly int[] _offsets;
    private readonly int[] _greater; // of each node, those after it by degree, then by number

    private TriangleCount(Rows rows)
    {
        _offsets = new int[rows.NodeCount + 1];
        _greater = new int[rows.Targets.Length / 2];
        var count = 0;
        for (var node = 0; node < rows.NodeCount; node++)
        {
            var degree = rows.CountAt(node);
            foreach (var target in rows.TargetsOf(node))
            {
                var other = rows.CountAt(target);
                if (other > degree || (other == degree && target > node))
                {
                    _greater[count++] = target;
                }
            }

            _offsets[node + 1] = count;
        }
    }

    /// <summary>The triangles at each node. Time O(edges^1.5) on all processors, memory O(edges + nodes × processors).</summary>
    public static long[] Of(Rows rows)
    {
        var count = new TriangleCount(rows);
        var sums = new long[rows.NodeCount];
        if (sums.Length > 0)
        {
            Parallel.ForEach(
                Partitioner.Create(0, sums.Length, PieceSize),
                () => (Triangles: new long[sums.Length], Marks: new int[sums.Length]),
                (piece, _, own) =>
                {
                    count.Add(piece.Item1, piece.Item2, own.Triangles, own.Marks);
                    return own;
                },
                own =>
                {
                    lock (sums)
                    {
                        for (var node = 0; node < sums.Length; node++)
                        {
                            sums[node] += own.Triangles[node]; // whole numbers: in any order the same
                        }
                    }
                });
        }

        return sums;
    }

    // A mark is the number of the node whose neighbour is marked, plus 1, so that marks need not be cleared.
    private void Add(int start, int end, long[] triangles, int[] marks)
    {
        for (var node = start; node < end; node++)
        {
            var seconds = GreaterOf(node);
            foreach (var second in seconds)
            {
                marks[second] = node + 1;
            }

            foreach (var second in seconds)
            {
                var found = 0;
                foreach (var third in GreaterOf(second))
                {
                    if (marks[third] == node + 1)
                    {
                        triangles[third]++;
                        found++;
                    }
                }

                triangles[second] += found;
                triangles[node] += found;
            }
        }
    }

    private ReadOnlySpan<int> GreaterOf(int node) => _greater.AsSpan(_offsets[node].._offsets[node + 1]);
}
