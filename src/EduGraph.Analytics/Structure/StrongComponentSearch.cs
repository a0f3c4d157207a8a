using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Structure;

/// <summary>Tarjan's search, with a stack of its own so that a long chain does not end the program.</summary>
internal sealed class StrongComponentSearch(Rows rows)
{
    private readonly int[] _number = new int[rows.NodeCount]; // order of discovery from 1; 0 where not yet seen
    private readonly int[] _low = new int[rows.NodeCount];
    private readonly int[] _next = new int[rows.NodeCount];
    private readonly int[] _groups = new int[rows.NodeCount];
    private readonly bool[] _isOpen = new bool[rows.NodeCount];
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _open = new();
    private int _seenCount;
    private int _groupCount;

    public int[] Run()
    {
        for (var node = 0; node < _number.Length; node++)
        {
            if (_number[node] == 0)
            {
                Visit(node);
            }
        }

        return _groups;
    }

    private void Visit(int start)
    {
        Enter(start);
        while (_path.TryPeek(out var node))
        {
            if (_next[node] < rows.Offsets[node + 1])
            {
                var target = rows.Targets[_next[node]++];
                if (_number[target] == 0)
                {
                    Enter(target);
                }
                else if (_isOpen[target])
                {
                    _low[node] = Math.Min(_low[node], _number[target]);
                }
            }
            else
            {
                Leave(node);
            }
        }
    }

    private void Enter(int node)
    {
        _number[node] = _low[node] = ++_seenCount;
        _next[node] = rows.Offsets[node];
        _isOpen[node] = true;
        _path.Push(node);
        _open.Push(node);
    }

    private void Leave(int node)
    {
        _path.Pop();
        if (_path.TryPeek(out var parent))
        {
            _low[parent] = Math.Min(_low[parent], _low[node]);
        }

        if (_low[node] != _number[node])
        {
            return;
        }

        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            _groups[member] = _groupCount;
        }
        while (member != node);
        _groupCount++;
    }
}
