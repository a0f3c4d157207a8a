using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Resolution.Review;

/// <summary>What a decision changes in the graph.</summary>
public sealed record GraphDifference
{
    /// <summary>Nodes that join or part, in groups that have no mention in common; by the least id of before.</summary>
    public required IReadOnlyList<NodeChange> Nodes { get; init; }

    /// <summary>Nodes before.</summary>
    public required int NodeCountBefore { get; init; }

    /// <summary>Nodes after.</summary>
    public required int NodeCountAfter { get; init; }

    /// <summary>Relationships before.</summary>
    public required int RelationshipCountBefore { get; init; }

    /// <summary>Relationships after.</summary>
    public required int RelationshipCountAfter { get; init; }

    /// <summary>Compares two snapshots of the same documents that were resolved otherwise. O(mentions).</summary>
    /// <exception cref="ArgumentException">They are not of the same documents.</exception>
    public static GraphDifference Between(GraphSnapshot before, GraphSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Sources.MentionCount != after.Sources.MentionCount)
        {
            throw new ArgumentException("The snapshots are not of the same documents.", nameof(after));
        }

        return new GraphDifference
        {
            Nodes = Changes(before, after),
            NodeCountBefore = before.Nodes.Count,
            NodeCountAfter = after.Nodes.Count,
            RelationshipCountBefore = before.Relationships.Count,
            RelationshipCountAfter = after.Relationships.Count,
        };
    }

    // A walk between the nodes of before and those of after, from mention to mention, over all that is not one to one.
    private static List<NodeChange> Changes(GraphSnapshot before, GraphSnapshot after)
    {
        List<NodeChange> changes = [];
        bool[] isSeen = new bool[before.Nodes.Count];
        for (int node = 0; node < isSeen.Length; node++)
        {
            if (isSeen[node] || before.Sources.MentionsOfNode(node).IsEmpty)
            {
                continue;
            }

            (SortedSet<int> olds, SortedSet<int> news) = Reach(before, after, node);
            foreach (int old in olds)
            {
                isSeen[old] = true;
            }

            if (olds.Count > 1 || news.Count > 1)
            {
                changes.Add(new NodeChange([.. olds.Select(old => StateOf(before, old))], [.. news.Select(each => StateOf(after, each))]));
            }
        }

        return changes;
    }

    private static (SortedSet<int> Before, SortedSet<int> After) Reach(GraphSnapshot before, GraphSnapshot after, int start)
    {
        SortedSet<int> olds = [start];
        SortedSet<int> news = [];
        Stack<int> open = new([start]);
        while (open.TryPop(out int old))
        {
            foreach (int mention in before.Sources.MentionsOfNode(old))
            {
                int fresh = after.Sources.NodeOf(mention);
                if (!news.Add(fresh))
                {
                    continue;
                }

                foreach (int other in after.Sources.MentionsOfNode(fresh))
                {
                    if (olds.Add(before.Sources.NodeOf(other)))
                    {
                        open.Push(before.Sources.NodeOf(other));
                    }
                }
            }
        }

        return (olds, news);
    }

    private static NodeState StateOf(GraphSnapshot snapshot, int node)
    {
        int name = snapshot.Names.BestTextOf(node);
        string id = snapshot.Nodes.IdOf(node);
        return new NodeState(
            id,
            snapshot.Nodes.KindOf(node).Name,
            name == TextPool.None ? id : snapshot.Texts.Text(name),
            snapshot.Sources.MentionsOfNode(node).Length,
            snapshot.DegreeOf(node));
    }
}
