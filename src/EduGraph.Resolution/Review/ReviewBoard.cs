using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using StoredLink = EduGraph.PropertyGraph.Stores.ResolutionLink;

namespace EduGraph.Resolution.Review;

/// <summary>What resolution found in a snapshot, by id and by node. Immutable.</summary>
public sealed class ReviewBoard
{
    private readonly Dictionary<string, ReviewItem> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<int, ReviewItem> _byNode;

    /// <summary>Looks up the mentions of all findings. O(findings, and the mentions of the sources that they are in).</summary>
    public ReviewBoard(GraphSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Snapshot = snapshot;
        MentionFinder mentions = new(snapshot);
        List<ReviewItem> items = [];
        foreach (StoredLink link in snapshot.Links)
        {
            // A finding outlives a source that was withdrawn until the store is resolved again.
            if (mentions.TryFind(link.Left, out int first) && mentions.TryFind(link.Right, out int second))
            {
                ReviewItem item = new(MergeId.Of(link.Left, link.Right), link, first, second);
                items.Add(item);
                _byId.Add(item.Id, item);
            }
        }

        Items = items;
        Queue = [.. items.Where(item => item.Link.Verdict == LinkVerdict.Ask)
            .OrderByDescending(item => item.Link.Score).ThenBy(item => item.Id, StringComparer.Ordinal)];
        _byNode = items.SelectMany(item => new[] { NodeOf(item.First), NodeOf(item.Second) }.Distinct().Select(node => (Node: node, Item: item)))
            .ToLookup(pair => pair.Node, pair => pair.Item);
    }

    /// <summary>The snapshot.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>All findings, by their mentions.</summary>
    public IReadOnlyList<ReviewItem> Items { get; }

    /// <summary>What a person is asked: the likeliest first.</summary>
    public IReadOnlyList<ReviewItem> Queue { get; }

    /// <summary>A finding by its id; null where there is none.</summary>
    public ReviewItem? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Findings that made a node what it is: merges of two of its mentions.</summary>
    public IEnumerable<ReviewItem> MergesOf(int nodeIndex) =>
        _byNode[nodeIndex].Where(item => IsMerge(item) && NodeOf(item.First) == NodeOf(item.Second));

    /// <summary>Findings about a node and others: questions, and pairs that a person called different.</summary>
    public IEnumerable<ReviewItem> BesidesOf(int nodeIndex) => _byNode[nodeIndex].Where(item => NodeOf(item.First) != NodeOf(item.Second));

    /// <summary>Whether the finding joined its mentions.</summary>
    public static bool IsMerge(ReviewItem item) => item.Link.Verdict is LinkVerdict.Same or LinkVerdict.Accepted;

    /// <summary>The node of a mention.</summary>
    public int NodeOf(int mentionIndex) => Snapshot.Sources.NodeOf(mentionIndex);

    /// <summary>A mention's name from outside.</summary>
    public MentionKey KeyOf(int mentionIndex) => MentionFinder.KeyOf(Snapshot, mentionIndex);
}
