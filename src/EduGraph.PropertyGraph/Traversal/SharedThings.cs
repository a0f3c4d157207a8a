using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Building;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Things and the distinct bodies that share them, both ways.</summary>
/// <param name="Things">Things of each body, ascending.</param>
/// <param name="Bodies">Bodies of each thing, ascending.</param>
internal sealed record SharedThings(Adjacency Things, Adjacency Bodies)
{
    /// <summary>Makes both ways from one.</summary>
    /// <param name="bodiesOf">Adds the bodies of a thing, in any order, repeated or not.</param>
    /// <param name="things">The nodes that can be things.</param>
    /// <param name="bodies">The nodes that can be bodies.</param>
    public static SharedThings Build(Action<int, List<int>> bodiesOf, IndexRange things, IndexRange bodies)
    {
        var offsets = new int[things.Count + 1];
        var targets = new GrowableArray<int>();
        var found = new List<int>();
        for (var thing = things.Start; thing < things.End; thing++)
        {
            found.Clear();
            bodiesOf(thing, found);
            found.Sort();
            for (var i = 0; i < found.Count; i++)
            {
                if (i == 0 || found[i] != found[i - 1])
                {
                    targets.Add(found[i]);
                }
            }

            offsets[thing - things.Start + 1] = targets.Count;
        }

        var byThing = new Adjacency(things.Start, offsets, targets.Take(), targetStart: 0, relationships: null, firstRelationship: 0);
        return new SharedThings(Transpose(byThing, things, bodies), byThing);
    }

    private static Adjacency Transpose(Adjacency byThing, IndexRange things, IndexRange bodies)
    {
        var offsets = new int[bodies.Count + 1];
        for (var edge = 0; edge < byThing.EdgeCount; edge++)
        {
            offsets[byThing.TargetAt(edge) - bodies.Start + 1]++;
        }

        for (var row = 0; row < bodies.Count; row++)
        {
            offsets[row + 1] += offsets[row];
        }

        var next = offsets.AsSpan().ToArray();
        var targets = new int[byThing.EdgeCount];
        for (var thing = things.Start; thing < things.End; thing++)
        {
            foreach (var body in byThing.TargetsOf(thing))
            {
                targets[next[body - bodies.Start]++] = thing;
            }
        }

        return new Adjacency(bodies.Start, offsets, targets, targetStart: 0, relationships: null, firstRelationship: 0);
    }
}
