using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Finds one shortest path: grows from both ends, whole levels at a time, until one side meets the other.</summary>
internal sealed class MeetingSearch(Walk walk, MeetingMarks marks, int from, int to)
{
    private readonly (List<int> Nodes, int Number) _near = (marks.Near, marks.NearNumber);
    private readonly (List<int> Nodes, int Number) _far = (marks.Far, marks.FarNumber);
    private int _edgeCount;

    /// <summary>The path, or null where there is none of that length, or the search has followed as many edges as it may.</summary>
    public GraphPath? Find(int lengthMax)
    {
        marks.Of(from) = new MeetingMark(_near.Number, from);
        marks.Of(to) = new MeetingMark(_far.Number, to);
        _near.Nodes.Add(from);
        _far.Nodes.Add(to);
        var (nearStart, farStart) = (0, 0);
        for (var length = 0; length < lengthMax && _edgeCount <= ShortestPaths.EdgeCountMax; length++)
        {
            var (nearCount, farCount) = (_near.Nodes.Count, _far.Nodes.Count);
            var isNear = nearCount - nearStart <= farCount - farStart;
            var step = isNear ? Grow(_near, _far.Number, nearStart) : Grow(_far, _near.Number, farStart);
            if (step is var (before, meeting))
            {
                return isNear ? PathOf(before, meeting) : PathOf(meeting, before);
            }

            (nearStart, farStart) = isNear ? (nearCount, farStart) : (nearStart, farCount);
            if (_near.Nodes.Count == nearCount && _far.Nodes.Count == farCount)
            {
                return null; // one side has no more nodes, and did not meet the other
            }
        }

        return null;
    }

    /// <summary>Adds the next level, or stops at the first step that leads to the other side.</summary>
    private (int Before, int Meeting)? Grow((List<int> Nodes, int Number) side, int otherNumber, int levelStart)
    {
        var levelEnd = side.Nodes.Count;
        for (var i = levelStart; i < levelEnd; i++)
        {
            var node = side.Nodes[i];
            foreach (var step in walk.StepsFrom(node))
            {
                var targets = step.Adjacency.TargetsOf(node);
                _edgeCount += targets.Length;
                for (var place = 0; place < targets.Length; place++)
                {
                    var target = targets[place];
                    ref var mark = ref marks.Of(target);
                    if (mark.Number == side.Number || !IsAllowed(step, node, place, target))
                    {
                        continue;
                    }

                    if (mark.Number == otherNumber)
                    {
                        return (node, target);
                    }

                    mark = new MeetingMark(side.Number, node);
                    side.Nodes.Add(target);
                }
            }
        }

        return null;
    }

    private bool IsAllowed(Step step, int node, int place, int target) =>
        walk.AllowsAll
        || ((target == from || target == to || walk.Allows(target)) && walk.Allows(step, step.Adjacency.EdgesOf(node).Start + place));

    // From the last node of the near side and the first of the far one to both ends.
    private GraphPath PathOf(int near, int far)
    {
        var nodes = new List<int> { near };
        while (nodes[^1] != from)
        {
            nodes.Add(marks.Of(nodes[^1]).Before);
        }

        nodes.Reverse();
        nodes.Add(far);
        while (nodes[^1] != to)
        {
            nodes.Add(marks.Of(nodes[^1]).Before);
        }

        return walk.PathOf(nodes);
    }
}
