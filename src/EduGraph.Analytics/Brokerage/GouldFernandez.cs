using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Brokerage;

/// <summary>Brokerage between groups: how often a node stands between two others that have no tie of their own, by the groups of the three.</summary>
/// <remarks>
/// Counted for each way a → b → c with a ≠ c and no edge a → c, at b. An undirected network is read as one with edges both ways, so each
/// unordered pair counts twice. Parallel edges count once, self-loops not. Time O(sum over nodes of indegree × outdegree).
/// Source: Gould and Fernandez, "Structures of mediation: a formal approach to brokerage in transaction networks", 1989.
/// </remarks>
public static class GouldFernandez
{
    /// <summary>Counts the roles.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="groups">The group of each node, such as its country.</param>
    /// <param name="cancellationToken">Looked at before each node.</param>
    /// <returns>The counts of each node.</returns>
    /// <exception cref="ArgumentException">Not one group a node.</exception>
    public static BrokerageRoles[] Compute(Network network, IReadOnlyList<int> groups, CancellationToken cancellationToken = default)
    {
        if (groups.Count != network.NodeCount)
        {
            throw new ArgumentException($"{groups.Count} groups were given for {network.NodeCount} nodes.", nameof(groups));
        }

        var roles = new BrokerageRoles[network.NodeCount];
        var isReached = new bool[network.NodeCount];
        for (var first = 0; first < network.NodeCount; first++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var direct = network.Outgoing.TargetsOf(first);
            foreach (var target in direct)
            {
                isReached[target] = true;
            }

            var previousBroker = -1;
            foreach (var broker in direct)
            {
                if (broker != first && broker != previousBroker)
                {
                    Count(network, groups, first, broker, isReached, ref roles[broker]);
                    previousBroker = broker;
                }
            }

            foreach (var target in direct)
            {
                isReached[target] = false;
            }
        }

        return roles;
    }

    private static void Count(Network network, IReadOnlyList<int> groups, int first, int broker, bool[] isReached, ref BrokerageRoles roles)
    {
        var previous = -1;
        foreach (var last in network.Outgoing.TargetsOf(broker))
        {
            if (last == broker || last == first || last == previous || isReached[last])
            {
                continue;
            }

            previous = last;
            var (from, by, to) = (groups[first], groups[broker], groups[last]);
            if (from == by && by == to)
            {
                roles.Coordinator++;
            }
            else if (from == to)
            {
                roles.Consultant++;
            }
            else if (by == to)
            {
                roles.Gatekeeper++;
            }
            else if (from == by)
            {
                roles.Representative++;
            }
            else
            {
                roles.Liaison++;
            }
        }
    }
}

/// <summary>How often a node stood in each of the five roles.</summary>
public record struct BrokerageRoles
{
    /// <summary>All three of one group.</summary>
    public long Coordinator { get; set; }

    /// <summary>The two others of one group, the broker of another (itinerant broker).</summary>
    public long Consultant { get; set; }

    /// <summary>Broker and receiver of one group, the sender of another.</summary>
    public long Gatekeeper { get; set; }

    /// <summary>Sender and broker of one group, the receiver of another.</summary>
    public long Representative { get; set; }

    /// <summary>All three of different groups.</summary>
    public long Liaison { get; set; }

    /// <summary>All roles together.</summary>
    public readonly long Total => Coordinator + Consultant + Gatekeeper + Representative + Liaison;
}
