using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Building;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>A network of bodies, undirected, in compressed sparse row form: each tie stands in the rows of both its bodies.</summary>
public sealed class CooperationNetwork
{
    private readonly int[] _bodies;
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _counts;
    private readonly double[] _strengths;

    private CooperationNetwork(int[] bodies, int[] offsets, int[] targets, int[] counts, double[] strengths)
    {
        _bodies = bodies;
        _offsets = offsets;
        _targets = targets;
        _counts = counts;
        _strengths = strengths;
    }

    /// <summary>Bodies that have a tie, ascending by <c>nodeIndex</c>.</summary>
    public ReadOnlySpan<int> Bodies => _bodies;

    /// <summary>Number of ties, each counted once.</summary>
    public int TieCount => _targets.Length / 2;

    /// <summary>Edges of the body at a position in <see cref="Bodies"/>.</summary>
    public IndexRange EdgesOf(int position) => new(_offsets[position], _offsets[position + 1]);

    /// <summary>Position in <see cref="Bodies"/> of the body at the other end of an edge; ascending within a row.</summary>
    public int TargetAt(int edge) => _targets[edge];

    /// <summary>How many things the two bodies share.</summary>
    public int CountAt(int edge) => _counts[edge];

    /// <summary>Strength as <see cref="CooperationTie"/> has it.</summary>
    public double StrengthAt(int edge) => _strengths[edge];

    internal static CooperationNetwork Build(CooperationWalk walk, CancellationToken cancellationToken)
    {
        var bodies = new GrowableArray<int>();
        var offsets = new GrowableArray<int>();
        var targets = new GrowableArray<int>();
        var counts = new GrowableArray<int>();
        var strengths = new GrowableArray<double>();
        var row = new CooperationRow(walk);
        foreach (var range in walk.Bodies)
        {
            for (var body = range.Start; body < range.End; body++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row.Fill(body);
                if (row.Others.Length > 0)
                {
                    bodies.Add(body);
                    offsets.Add(targets.Count);
                    row.Others.Sort();
                    foreach (var other in row.Others)
                    {
                        targets.Add(other);
                        counts.Add(row.CountOf(other));
                        strengths.Add(row.StrengthOf(other));
                    }
                }
            }
        }

        offsets.Add(targets.Count);
        var all = bodies.Take();
        return new CooperationNetwork(all, offsets.Take(), ToPositions(targets.Take(), all, walk.BodySpan), counts.Take(), strengths.Take());
    }

    private static int[] ToPositions(int[] targets, int[] bodies, IndexRange span)
    {
        var positions = new int[span.Count];
        for (var position = 0; position < bodies.Length; position++)
        {
            positions[bodies[position] - span.Start] = position;
        }

        for (var edge = 0; edge < targets.Length; edge++)
        {
            targets[edge] = positions[targets[edge] - span.Start];
        }

        return targets;
    }
}
