using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Centrality;

/// <summary>Brandes' two passes from one source after another, every edge one step long. A node may stand for several that are alike.</summary>
/// <param name="network">The network.</param>
/// <param name="sizes">By new number: how many nodes each stands for.</param>
internal sealed class BetweennessPass(Reordering network, int[] sizes)
{
    private readonly int[] _sizes = sizes;
    private readonly Reached[] _reached = new Reached[network.OldOf.Length];
    private readonly int[] _order = new int[network.OldOf.Length];
    private readonly double[] _sums = new double[network.OldOf.Length];

    /// <summary>Adds up the dependencies of the sources (old numbers, each as often as it counts) on every node (new numbers).</summary>
    public double[] Run(ReadOnlySpan<(int Node, int Count)> sources, CancellationToken cancellationToken)
    {
        foreach (var (source, count) in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reachedCount = CountPaths(network.NewOf[source]);
            AddDependencies(reachedCount, count);
        }

        return _sums;
    }

    private int CountPaths(int source)
    {
        var (reached, order, sizes) = (_reached, _order, _sizes);
        var (offsets, targets) = (network.Offsets, network.Targets);
        Array.Clear(reached);
        reached[source] = new Reached { Depth = 1, Value = 1 };
        order[0] = source;
        var reachedCount = 1;
        for (var i = 0; i < reachedCount; i++)
        {
            var node = order[i];
            var paths = i == 0 ? 1 : reached[node].Value * sizes[node];
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

    // Walks back. A node done turns its number of paths into (1 + dependency) / paths, for all that it stands for: what the nodes above ask of it.
    private void AddDependencies(int reachedCount, int sourceCount)
    {
        var (reached, order, sums, sizes) = (_reached, _order, _sums, _sizes);
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
            sums[node] += dependency * sourceCount;
            here.Value = (1 + dependency) / here.Value * sizes[node];
        }
    }

    // One cache line holds four: the walk asks for both fields at once.
    private struct Reached
    {
        public double Value; // number of shortest paths; on the way back, (1 + dependency) / that number
        public int Depth; // 1 at the source; 0 where not reached
    }
}
