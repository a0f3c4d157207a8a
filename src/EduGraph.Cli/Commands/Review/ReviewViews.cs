using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Cli.Commands.Review;

/// <summary>A finding as it is reported. The members' names are those of the JSON report.</summary>
internal sealed record MergeView(
    string Id,
    string Status,
    string Kind,
    double Score,
    IReadOnlyList<string> Reasons,
    MentionView First,
    MentionView Second,
    string? DecidedBy,
    string? DecidedAt,
    string? Reason);

/// <summary>A mention as it is reported.</summary>
internal sealed record MentionView(
    string Mention, string? Name, string NodeId, string OwnId, string Source, string? Publisher, string? Url, string? Locator, IReadOnlyList<Wording> Names);

/// <summary>A node as it is reported: what it is made of, and why.</summary>
internal sealed record NodeView(
    string Id,
    string? AskedFor,
    string Kind,
    string? Name,
    int RelationshipCount,
    IReadOnlyList<MentionView> Mentions,
    IReadOnlyList<MergeView> Merges,
    IReadOnlyList<MergeView> Others);

/// <summary>Makes views out of a session.</summary>
internal sealed class ReviewViews(ReviewSession session)
{
    private readonly GraphSnapshot _snapshot = session.Snapshot;

    /// <summary>Words for how a finding stands.</summary>
    public static string StatusOf(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Same => "MERGED",
        LinkVerdict.Ask => "ASKED",
        LinkVerdict.Accepted => "ACCEPTED",
        _ => "REJECTED",
    };

    /// <summary>A finding. One that no person decided was made by the rules, when the store was resolved last.</summary>
    public MergeView Of(ReviewItem item)
    {
        var decision = session.Decisions.GetValueOrDefault(item.Id);
        var isDecided = item.Link.Verdict is LinkVerdict.Accepted or LinkVerdict.Rejected;
        return new MergeView(
            item.Id,
            StatusOf(item.Link.Verdict),
            _snapshot.Sources.KindOf(item.First).Name,
            item.Link.Score,
            item.Link.Reasons,
            Of(item.First),
            Of(item.Second),
            isDecided ? decision?.Author : $"rules {session.Rules}",
            isDecided ? decision?.DecidedAt : session.ResolvedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            isDecided ? decision?.Reason : null);
    }

    /// <summary>A node.</summary>
    public NodeView Of(int node, string askedFor)
    {
        var id = _snapshot.Nodes.IdOf(node);
        return new NodeView(
            id,
            id == askedFor ? null : askedFor,
            _snapshot.Nodes.KindOf(node).Name,
            TextOrNull(_snapshot.Names.BestTextOf(node)),
            _snapshot.DegreeOf(node),
            [.. _snapshot.Sources.MentionsOfNode(node).ToArray().Select(Of)],
            [.. session.Board.MergesOf(node).Select(Of)],
            [.. session.Board.BesidesOf(node).Select(Of)]);
    }

    private MentionView Of(int mention)
    {
        var sources = _snapshot.Sources;
        var source = sources.Read(sources.SourceOf(mention));
        return new MentionView(
            MentionName.Of(session.Board.KeyOf(mention)),
            TextOrNull(sources.NameTextOf(mention)),
            _snapshot.Nodes.IdOf(sources.NodeOf(mention)),
            _snapshot.Texts.Text(sources.OwnIdTextOf(mention)),
            source.Title ?? source.Id,
            source.Publisher,
            source.Url,
            TextOrNull(sources.LocatorTextOf(mention)),
            Wording.Of(_snapshot, mention));
    }

    private string? TextOrNull(int text) => text == TextPool.None ? null : _snapshot.Texts.Text(text);
}
