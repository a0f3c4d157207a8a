using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Structure;

/// <summary>Articulation points and bridges: nodes and edges without which a component falls apart. Direction does not count.</summary>
/// <remarks>Source: Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", 1973.</remarks>
public sealed class CutSearch
{
    private readonly Network _simple;
    private readonly int[] _number; // order of discovery from 1; 0 where not yet seen
    private readonly int[] _low;
    private readonly int[] _parent;
    private readonly int[] _next;
    private readonly Stack<int> _path = new();
    private readonly bool[] _isCut;
    private readonly List<(int, int)> _bridges = [];
    private int _seenCount;

    private CutSearch(Network network)
    {
        _simple = network.Simplify();
        _number = new int[network.NodeCount];
        _low = new int[network.NodeCount];
        _parent = new int[network.NodeCount];
        _next = new int[network.NodeCount];
        _isCut = new bool[network.NodeCount];
    }

    /// <summary>Finds both. Time and memory O(nodes + edges).</summary>
    public static Cuts Compute(Network network)
    {
        var search = new CutSearch(network);
        for (var node = 0; node < search._number.Length; node++)
        {
            if (search._number[node] == 0)
            {
                search.Visit(node);
            }
        }

        var multiplicities = Multiplicities(network);
        var points = Enumerable.Range(0, search._isCut.Length).Where(node => search._isCut[node]).ToArray();
        // Of two parallel edges neither is a bridge: the other still stands.
        var bridges = search._bridges.Where(bridge => multiplicities[bridge] == 1).Order().ToArray();
        return new Cuts(points, bridges);
    }

    private static Dictionary<(int, int), int> Multiplicities(Network network)
    {
        var counts = new Dictionary<(int, int), int>();
        foreach (var edge in network.Edges())
        {
            var key = (Math.Min(edge.Source, edge.Target), Math.Max(edge.Source, edge.Target));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    private void Visit(int root)
    {
        var rootChildCount = 0;
        Enter(root, -1);
        while (_path.TryPeek(out var node))
        {
            if (_next[node] < _simple.Outgoing.Offsets[node + 1])
            {
                var target = _simple.Outgoing.Targets[_next[node]++];
                if (_number[target] == 0)
                {
                    rootChildCount += node == root ? 1 : 0;
                    Enter(target, node);
                }
                else if (target != _parent[node])
                {
                    _low[node] = Math.Min(_low[node], _number[target]);
                }
            }
            else
            {
                Leave(node, root);
            }
        }

        _isCut[root] = rootChildCount > 1;
    }

    private void Enter(int node, int parent)
    {
        _number[node] = _low[node] = ++_seenCount;
        _parent[node] = parent;
        _next[node] = _simple.Outgoing.Offsets[node];
        _path.Push(node);
    }

    private void Leave(int node, int root)
    {
        _path.Pop();
        var parent = _parent[node];
        if (parent < 0)
        {
            return;
        }

        _low[parent] = Math.Min(_low[parent], _low[node]);
        _isCut[parent] |= parent != root && _low[node] >= _number[parent];
        if (_low[node] > _number[parent])
        {
            _bridges.Add((Math.Min(parent, node), Math.Max(parent, node)));
        }
    }
}

/// <summary>What a network falls apart without.</summary>
/// <param name="ArticulationPoints">Nodes, ascending.</param>
/// <param name="Bridges">Edges by their lesser and greater end, ascending.</param>
public sealed record Cuts(int[] ArticulationPoints, (int Lesser, int Greater)[] Bridges);
