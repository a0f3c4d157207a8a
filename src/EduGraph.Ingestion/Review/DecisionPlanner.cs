using EduGraph.Ingestion.Resolution;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Ingestion.Review;

/// <summary>Turns a request into decisions about pairs of mentions.</summary>
internal sealed class DecisionPlanner(ReviewBoard board, IReadOnlyList<ResolutionDecision> decisions)
{
    private readonly GraphSnapshot _snapshot = board.Snapshot;
    private readonly MentionFinder _mentions = new(board.Snapshot);

    /// <summary>Plans.</summary>
    /// <exception cref="ReviewException">The request makes no sense in this graph.</exception>
    public DecisionPlan Plan(ReviewRequest request) => request.Action switch
    {
        ReviewAction.Accept => Accept(Find(request)),
        ReviewAction.Reject => Reject(Find(request)),
        ReviewAction.Split => Split(request),
        ReviewAction.UndoAll => new DecisionPlan(),
        _ => Undo(request.Id),
    };

    /// <summary>Mentions of a graph that share a node with others: each could be a node of its own.</summary>
    public static IEnumerable<MentionKey> Joined(GraphSnapshot snapshot)
    {
        for (var node = 0; node < snapshot.Nodes.Count; node++)
        {
            if (OwnIdCountOf(snapshot, node) > 1)
            {
                foreach (var mention in snapshot.Sources.MentionsOfNode(node).ToArray())
                {
                    yield return MentionFinder.KeyOf(snapshot, mention);
                }
            }
        }
    }

    private DecisionPlan Accept(ReviewItem item) => new DecisionPlan
    {
        FindObstacle = after => AreOne(after, item)
            ? null
            : "They stay apart: each has an id of its own that its source states, or another decision calls things different that would become one.",
    }.With(item.Link.Left, item.Link.Right, DecisionVerdict.Same);

    private DecisionPlan Reject(ReviewItem item) => new DecisionPlan
    {
        FindObstacle = after => !AreOne(after, item)
            ? null
            : $"They stay one: both are \"{_snapshot.Nodes.IdOf(board.NodeOf(item.First))}\", by an id that both sources state, or by other decisions; take those back, or change the sources' ids.",
    }.With(item.Link.Left, item.Link.Right, DecisionVerdict.Different);

    // The part is bound together, so that one difference to each of the rest keeps all of it from all of the rest.
    private DecisionPlan Split(ReviewRequest request)
    {
        var node = NodeOf(request.Id) ?? throw Unknown(request.Id);
        var all = KeysOf(node);
        var part = request.Mentions.Distinct().Order().ToList();
        if (all.Count < 2)
        {
            throw new ReviewException(ReviewException.BadCommand, $"\"{request.Id}\" has {all.Count} mentions; there is nothing to split.");
        }

        if (part.FirstOrDefault(mention => !all.Contains(mention)) is { SourceId: not null } stranger)
        {
            throw new ReviewException(
                ReviewException.BadCommand, $"\"{MentionName.Of(stranger)}\" is no mention of \"{request.Id}\"; see its mentions by 'edugraph review show {request.Id}'.");
        }

        if (part.Count == 0 || part.Count == all.Count || part.Count > ReviewRequest.MentionCountMax)
        {
            throw new ReviewException(
                ReviewException.BadCommand,
                $"{part.Count} mentions are named; expected 1 to {Math.Min(all.Count - 1, ReviewRequest.MentionCountMax)} of the {all.Count} that \"{request.Id}\" has.");
        }

        var rest = all.Except(part).ToList();
        DecisionPlan plan = new()
        {
            FindObstacle = after => NodesOf(after, part).Overlaps(NodesOf(after, rest))
                ? "Some of them stay one with the rest: an id that both state binds them. Change the sources' ids."
                : null,
        };
        var partSet = part.ToHashSet();
        foreach (var decision in decisions.Where(decision => decision.Verdict == DecisionVerdict.Same
            && partSet.Contains(decision.Left) != partSet.Contains(decision.Right)))
        {
            plan.With(decision.Left, decision.Right, DecisionVerdict.Different);
        }

        foreach (var (one, other) in part.Zip(part.Skip(1)))
        {
            plan.With(one, other, DecisionVerdict.Same);
        }

        rest.ForEach(mention => plan.With(part[0], mention, DecisionVerdict.Different));
        return plan;
    }

    private DecisionPlan Undo(string id)
    {
        var decision = decisions.FirstOrDefault(each => MergeId.Of(each.Left, each.Right) == id);
        if (decision is { Verdict: not DecisionVerdict.Undecided })
        {
            return new DecisionPlan().With(decision.Left, decision.Right, DecisionVerdict.Undecided);
        }

        if (board.Find(id) is { } item)
        {
            return ReviewBoard.IsMerge(item)
                ? Reject(item)
                : throw new ReviewException(ReviewException.BadCommand, $"\"{id}\" is a question, and nothing was decided about it; accept or reject it.");
        }

        if (decision is not null)
        {
            throw new ReviewException(ReviewException.BadCommand, $"The decision \"{id}\" was taken back already.");
        }

        return UndoNode(NodeOf(id) ?? throw Unknown(id), id);
    }

    private DecisionPlan UndoNode(int node, string id)
    {
        var keys = KeysOf(node);
        if (keys.Count == 1 && decisions.Any(decision => decision.Verdict == DecisionVerdict.Alone && keys.Contains(decision.Left)))
        {
            return new DecisionPlan().With(keys.First(), keys.First(), DecisionVerdict.Undecided);
        }

        var ownIdCount = OwnIdCountOf(_snapshot, node);
        if (ownIdCount < 2)
        {
            var why = keys.Count switch { 0 => "it is a source", 1 => "it is one mention", _ => "its mentions state its id" };
            throw new ReviewException(ReviewException.BadCommand, $"Nothing was merged into \"{id}\": {why}.");
        }

        DecisionPlan plan = new() { FindObstacle = after => NodesOf(after, keys).Count == ownIdCount ? null : "Some of its mentions stay one." };
        foreach (var key in keys)
        {
            plan.With(key, key, DecisionVerdict.Alone);
        }

        return plan;
    }

    // What nobody found is decided about two mentions all the same: of a node, its first.
    private ReviewItem Find(ReviewRequest request)
    {
        if (request.OtherId is null)
        {
            return board.Find(request.Id) ?? throw Unknown(request.Id);
        }

        var (one, other) = (MentionOf(request.Id), MentionOf(request.OtherId));
        if (one == other)
        {
            throw new ReviewException(ReviewException.BadCommand, $"\"{request.Id}\" and \"{request.OtherId}\" are one and the same.");
        }

        var (first, second) = board.KeyOf(one).CompareTo(board.KeyOf(other)) < 0 ? (one, other) : (other, one);
        var (left, right) = (board.KeyOf(first), board.KeyOf(second));
        return new ReviewItem(MergeId.Of(left, right), new ResolutionLink(left, right, LinkVerdict.Ask, 0, []), first, second);
    }

    private int MentionOf(string id)
    {
        if (MentionName.TryParse(id, out var key) && _mentions.TryFind(key, out var mention))
        {
            return mention;
        }

        var mentions = NodeOf(id) is { } node ? _snapshot.Sources.MentionsOfNode(node) : default;
        return mentions.IsEmpty ? throw Unknown(id) : mentions[0];
    }

    private static ReviewException Unknown(string id) => new(
        ReviewException.UnknownId, $"There is no merge, question, decision or node \"{id}\"; 'edugraph review list' tells what there is.");

    private int? NodeOf(string id) => _snapshot.Nodes.TryFind(id, out var node, out _) ? node : null;

    private HashSet<MentionKey> KeysOf(int node) =>
        [.. _snapshot.Sources.MentionsOfNode(node).ToArray().Select(mention => MentionFinder.KeyOf(_snapshot, mention))];

    // Documents are the same before and after, so mentions have the same positions.
    private static bool AreOne(GraphSnapshot after, ReviewItem item) => after.Sources.NodeOf(item.First) == after.Sources.NodeOf(item.Second);

    private HashSet<int> NodesOf(GraphSnapshot after, IEnumerable<MentionKey> keys) =>
        [.. keys.Select(key => _mentions.TryFind(key, out var mention) ? after.Sources.NodeOf(mention) : -1)];

    private static int OwnIdCountOf(GraphSnapshot snapshot, int node)
    {
        HashSet<int> ids = [];
        foreach (var mention in snapshot.Sources.MentionsOfNode(node))
        {
            ids.Add(snapshot.Sources.OwnIdTextOf(mention));
        }

        return ids.Count;
    }
}
