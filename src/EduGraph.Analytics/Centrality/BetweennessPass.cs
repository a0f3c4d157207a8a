using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>Brandes' two passes from one source after another, every edge one step long.</summary>
internal sealed class BetweennessPass(Reordering network)
{
    private readonly Reached[] _reached = new Reached[network.OldOf.Length];
    private readonly int[] _order = new int[network.OldOf.Length];
    private readonly double[] _sums = new double[network.OldOf.Length];

    /// <summary>Adds up the dependencies of the sources (old numbers) on every node (new numbers).</summary>
    public double[] Run(ReadOnlySpan<int> sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reachedCount = CountPaths(network.NewOf[source]);
            AddDependencies(reachedCount);
        }

        return _sums;
    }

    private int CountPaths(int source)
    {
        var (reached, order) = (_reached, _order);
        var (offsets, targets) = (network.Offsets, network.Targets);
        Array.Clear(reached);
        reached[source] = new Reached { Depth = 1, Value = 1 };
        order[0] = source;
        var reachedCount = 1;
        for (var i = 0; i < reachedCount; i++)
        {
            var node = order[i];
            var paths = reached[node].Value;
            var depthBelow = reached[node].Depth + 1;
            foreach (var target in targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]))
            {
                ref var below = ref reached[target];
                if (below.Depth == 0)
                {
                    below.Depth = depthBelow;
                    order[reachedCount++] = target;
                }

                if (below.Depth == depthBelow)
                {
                    below.Value += paths;
                }
            }
        }

        return reachedCount;
    }

    // Walks back. A node done turns its number of paths into (1 + dependency) / paths, which is all that the nodes above ask of it.
    private void AddDependencies(int reachedCount)
    {
        var (reached, order, sums) = (_reached, _order, _sums);
        var (offsets, targets) = (network.Offsets, network.Targets);
        for (var i = reachedCount - 1; i > 0; i--)
        {
            var node = order[i];
            ref var here = ref reached[node];
            var depthBelow = here.Depth + 1;
            var share = 0.0;
            foreach (var target in targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]))
            {
                ref var below = ref reached[target];
                if (below.Depth == depthBelow)
                {
                    share += below.Value;
                }
            }

            var dependency = share * here.Value;
            sums[node] += dependency;
            here.Value = (1 + dependency) / here.Value;
        }
    }

    // One cache line holds four: the walk asks for both fields at once.
    private struct Reached
    {
        public double Value; // number of shortest paths; on the way back, (1 + dependency) / that number
        public int Depth; // 1 at the source; 0 where not reached
    }
}
