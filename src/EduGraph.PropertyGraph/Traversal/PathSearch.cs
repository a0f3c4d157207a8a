using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>One search for paths.</summary>
internal sealed class PathSearch(Walk walk, VisitBuffer near, VisitBuffer far, VisitBuffer between, int from, int to)
{
    private readonly List<GraphPath> _paths = [];
    private readonly List<int> _path = [from];
    private int _edgeCount;
    private int _farDepth; // levels around the end that are whole
    private int _farLevelStart;

    private bool IsExhausted => _edgeCount > ShortestPaths.EdgeCountMax;

    public List<GraphPath> Find(int lengthMax, int pathCountMax)
    {
        var shortest = ShortestLength(lengthMax);
        if (shortest > lengthMax)
        {
            return _paths;
        }

        MarkBetween(shortest);
        List(shortest, pathCountMax, isShortest: true);
        for (var length = shortest + 1; length <= lengthMax && _paths.Count < pathCountMax && !IsExhausted; length++)
        {
            // Distances to the end are known for half the way, so that a step that leads nowhere is noticed there at the latest.
            while (_farDepth < (length + 1) / 2 && !IsExhausted)
            {
                var before = far.Nodes.Count;
                Grow(far, ref _farLevelStart, ++_farDepth);
                if (far.Nodes.Count == before)
                {
                    _farDepth = lengthMax; // all that can reach the end is known
                }
            }

            List(length, pathCountMax, isShortest: false);
        }

        return _paths;
    }

    /// <summary>The length of the shortest path, or one more than the most allowed.</summary>
    private int ShortestLength(int lengthMax)
    {
        near.Add(from, 0);
        far.Add(to, 0);
        var (nearDepth, nearLevelStart) = (0, 0);
        while (nearDepth + _farDepth < lengthMax && !IsExhausted)
        {
            var growNear = near.Nodes.Count - nearLevelStart <= far.Nodes.Count - _farLevelStart;
            var (growing, other) = growNear ? (near, far) : (far, near);
            var before = growing.Nodes.Count;
            if (growNear)
            {
                Grow(near, ref nearLevelStart, ++nearDepth);
            }
            else
            {
                Grow(far, ref _farLevelStart, ++_farDepth);
            }

            if (growing.Nodes.Count == before)
            {
                return lengthMax + 1; // one side has no more nodes, and did not meet the other
            }

            for (var i = before; i < growing.Nodes.Count; i++)
            {
                if (other.DepthOf(growing.Nodes[i]) >= 0)
                {
                    return nearDepth + _farDepth;
                }
            }
        }

        return lengthMax + 1;
    }

    /// <summary>Adds the next level.</summary>
    private void Grow(VisitBuffer visited, ref int levelStart, int depth)
    {
        var levelEnd = visited.Nodes.Count;
        for (var i = levelStart; i < levelEnd; i++)
        {
            var node = visited.Nodes[i];
            foreach (var step in walk.StepsFrom(node))
            {
                var edges = step.Adjacency.EdgesOf(node);
                _edgeCount += edges.Count;
                for (var edge = edges.Start; edge < edges.End; edge++)
                {
                    var target = step.Adjacency.TargetAt(edge);
                    if (visited.DepthOf(target) < 0 && (target == from || target == to || walk.Allows(target)) && walk.Allows(step, edge))
                    {
                        visited.Add(target, depth);
                    }
                }
            }
        }

        levelStart = levelEnd;
    }

    // Marks the nodes of the shortest paths with their distance to the end: where the two sides met, and from there back to the start.
    private void MarkBetween(int length)
    {
        foreach (var node in near.Nodes)
        {
            if (far.DepthOf(node) is var distance and >= 0 && near.DepthOf(node) + distance == length)
            {
                between.Add(node, distance);
            }
        }

        foreach (var node in far.Nodes)
        {
            if (near.DepthOf(node) < 0)
            {
                between.Add(node, far.DepthOf(node)); // beyond the meeting: the distance is known, and the paths lead there by themselves
            }
        }

        for (var i = 0; i < between.Nodes.Count; i++)
        {
            var node = between.Nodes[i];
            if (near.DepthOf(node) is var depth and > 0 && depth + between.DepthOf(node) == length)
            {
                MarkBefore(node, depth - 1, length - depth + 1);
            }
        }
    }

    private void MarkBefore(int node, int depth, int distance)
    {
        foreach (var step in walk.StepsFrom(node))
        {
            var edges = step.Adjacency.EdgesOf(node);
            _edgeCount += edges.Count;
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                var target = step.Adjacency.TargetAt(edge);
                if (near.DepthOf(target) == depth && walk.Allows(step, edge))
                {
                    between.Add(target, distance);
                }
            }
        }
    }

    private void List(int length, int pathCountMax, bool isShortest)
    {
        var node = _path[^1];
        var left = length - (_path.Count - 1);
        if (left == 0)
        {
            _paths.Add(walk.PathOf(_path));
            return;
        }

        foreach (var target in NextOf(node, left - 1, isShortest))
        {
            if (_paths.Count >= pathCountMax || IsExhausted)
            {
                return;
            }

            _path.Add(target);
            List(length, pathCountMax, isShortest);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>Nodes one step on from which the end can be reached in exactly as many steps as are left, as far as is known; ascending.</summary>
    private List<int> NextOf(int node, int left, bool isShortest)
    {
        var next = new List<int>();
        foreach (var step in walk.StepsFrom(node))
        {
            var edges = step.Adjacency.EdgesOf(node);
            _edgeCount += edges.Count;
            for (var edge = edges.Start; edge < edges.End; edge++)
            {
                var target = step.Adjacency.TargetAt(edge);
                if ((isShortest ? between.DepthOf(target) == left : CanFinish(target, left)) && !_path.Contains(target) && (target == to || walk.Allows(target)) && walk.Allows(step, edge))
                {
                    next.Add(target);
                }
            }
        }

        next.Sort();
        var count = 0;
        for (var i = 0; i < next.Count; i++)
        {
            if (i == 0 || next[i] != next[i - 1])
            {
                next[count++] = next[i];
            }
        }

        next.RemoveRange(count, next.Count - count);
        return next;
    }

    // A path ends where it meets its end: passing through it would visit it twice.
    private bool CanFinish(int target, int left)
    {
        if (target == to || left == 0)
        {
            return target == to && left == 0;
        }

        var distance = far.DepthOf(target);
        return distance >= 0 ? distance <= left : _farDepth < left;
    }
}
