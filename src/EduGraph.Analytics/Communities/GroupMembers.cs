namespace EduGraph.Analytics.Communities;

/// <summary>The nodes of each group, ascending.</summary>
internal sealed class GroupMembers
{
    private readonly int[] _starts;
    private readonly int[] _nodes;

    private GroupMembers(int[] starts, int[] nodes)
    {
        _starts = starts;
        _nodes = nodes;
    }

    public static GroupMembers Of(int[] groups, int groupCount)
    {
        var starts = new int[groupCount + 1];
        foreach (var group in groups)
        {
            starts[group + 1]++;
        }

        for (var group = 0; group < groupCount; group++)
        {
            starts[group + 1] += starts[group];
        }

        var nodes = new int[groups.Length];
        var next = starts.AsSpan(0, groupCount).ToArray();
        for (var node = 0; node < groups.Length; node++)
        {
            nodes[next[groups[node]]++] = node;
        }

        return new GroupMembers(starts, nodes);
    }

    public Span<int> Of(int group) => _nodes.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);
}
