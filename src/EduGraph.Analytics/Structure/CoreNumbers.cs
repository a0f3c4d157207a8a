using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Structure;

/// <summary>Core numbers: the greatest k such that the node is in a part of the network where all have degree k or more.</summary>
public static class CoreNumbers
{
    /// <summary>Computes them from degrees in both directions; parallel edges count, and a self-loop twice, as in igraph.</summary>
    /// <returns>One number a node, at least 0.</returns>
    /// <remarks>Time and memory O(nodes + edges). Source: Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition", 2003.</remarks>
    public static int[] Compute(Network network)
    {
        var nodeCount = network.NodeCount;
        var degrees = new int[nodeCount];
        for (var node = 0; node < nodeCount; node++)
        {
            degrees[node] = network.Outgoing.CountAt(node) + (network.IsDirected ? network.Incoming.CountAt(node) : 0);
        }

        var buckets = new Buckets(degrees);
        for (var i = 0; i < nodeCount; i++)
        {
            var node = buckets.NodeAt(i);
            Lower(network.Outgoing, node, degrees, buckets);
            if (network.IsDirected)
            {
                Lower(network.Incoming, node, degrees, buckets);
            }
        }

        return degrees;
    }

    private static void Lower(Rows rows, int node, int[] degrees, Buckets buckets)
    {
        foreach (var target in rows.TargetsOf(node))
        {
            if (degrees[target] > degrees[node])
            {
                buckets.Lower(target);
            }
        }
    }

    // Nodes sorted by degree; a node whose degree falls changes places with the first of its bucket.
    private sealed class Buckets
    {
        private readonly int[] _degrees;
        private readonly int[] _nodes;
        private readonly int[] _places;
        private readonly int[] _starts;

        public Buckets(int[] degrees)
        {
            _degrees = degrees;
            _nodes = new int[degrees.Length];
            _places = new int[degrees.Length];
            _starts = new int[(degrees.Length == 0 ? 0 : degrees.Max()) + 2];
            foreach (var degree in degrees)
            {
                _starts[degree + 1]++;
            }

            for (var degree = 1; degree < _starts.Length; degree++)
            {
                _starts[degree] += _starts[degree - 1];
            }

            var next = _starts.AsSpan().ToArray();
            for (var node = 0; node < degrees.Length; node++)
            {
                _places[node] = next[degrees[node]]++;
                _nodes[_places[node]] = node;
            }
        }

        public int NodeAt(int place) => _nodes[place];

        public void Lower(int node)
        {
            var start = _starts[_degrees[node]]++;
            var first = _nodes[start];
            (_nodes[start], _nodes[_places[node]]) = (node, first);
            (_places[first], _places[node]) = (_places[node], start);
            _degrees[node]--;
        }
    }
}
