using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Neo4j.Record;

/// <summary>
/// What a batch does to documents, worked out before anything is sent: rows to create, documents to show and to withdraw.
/// </summary>
internal sealed class BatchPlan
{
    private readonly string _storeName;
    private readonly string _runId;
    private readonly Dictionary<string, DocumentState> _unfinished;
    private readonly Dictionary<string, DocumentState> _visible;
    private long _nextDocument;

    private BatchPlan(
        string storeName, string runId, long nextDocument, Dictionary<string, DocumentState> unfinished, Dictionary<string, DocumentState> visible)
    {
        (_storeName, _runId, _nextDocument) = (storeName, runId, nextDocument);
        (_unfinished, _visible) = (unfinished, visible);
    }

    /// <summary>Documents that the batch begins, as their nodes' properties.</summary>
    public List<Dictionary<string, object?>> NewDocuments { get; } = [];

    public List<object?[]> Mentions { get; } = [];

    /// <summary>Claims about mentions that are there by then.</summary>
    public List<object?[]> Claims { get; } = [];

    /// <summary>Claims about mentions that come in a later batch.</summary>
    public List<object?[]> EarlyClaims { get; } = [];

    /// <summary>Documents whose progress or visibility changes.</summary>
    public Dictionary<long, DocumentState> Touched { get; } = [];

    /// <summary>Documents that readers see no more, and those that will never be whole.</summary>
    public HashSet<long> Withdrawn { get; } = [];

    /// <summary>Sources whose visible document came, changed (false) or went (true).</summary>
    public Dictionary<string, bool> Changes { get; } = [];

    public long NextDocument => _nextDocument;

    /// <param name="storeName">For messages.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="nextDocument">Number of the next document.</param>
    /// <param name="unfinished">The unfinished documents of its sources; changed.</param>
    /// <param name="visible">The visible documents of its sources; changed.</param>
    /// <exception cref="ArgumentException">The batch's own numbers do not fit together.</exception>
    /// <exception cref="GraphStoreException">A part does not follow on from what is stored.</exception>
    public static BatchPlan Make(
        string storeName,
        WriteBatch batch,
        long nextDocument,
        Dictionary<string, DocumentState> unfinished,
        Dictionary<string, DocumentState> visible)
    {
        var plan = new BatchPlan(storeName, batch.RunId, nextDocument, unfinished, visible);
        foreach (var part in batch.Parts) plan.Add(part);
        foreach (var sourceId in batch.WithdrawnSourceIds) plan.Withdraw(sourceId);
        return plan;
    }

    private void Add(DocumentPart part)
    {
        var sourceId = part.Source.Id;
        if (part.IsFirst && _unfinished.Remove(sourceId, out var abandoned)) Drop(abandoned);
        var state = part.IsFirst ? Begin(part) : _unfinished.GetValueOrDefault(sourceId);
        if (state is null || state.ContentHash != part.ContentHash || state.ClaimCount != part.FirstClaimOrdinal
            || (part.Mentions.Length > 0 && part.Mentions[0].Ordinal != state.MentionCount))
        {
            throw OutOfPlace(part, state);
        }

        state.RunId = _runId;
        AddMentions(part, state);
        AddClaims(part, state);
        Touched[state.Document] = state;
        if (part.IsLast) Show(sourceId, state);
    }

    private DocumentState Begin(DocumentPart part)
    {
        var state = new DocumentState { Document = _nextDocument++, ContentHash = part.ContentHash };
        _unfinished[part.Source.Id] = state;
        NewDocuments.Add(SourceProperties.Of(part.Source, state.Document, part.ContentHash));
        return state;
    }

    private void AddMentions(DocumentPart part, DocumentState state)
    {
        foreach (var mention in part.Mentions)
        {
            if (mention.Ordinal != state.MentionCount)
            {
                throw new ArgumentException($"The document of {part.Source.Id} has mention {mention.Ordinal} where {state.MentionCount} was due.", nameof(part));
            }

            Mentions.Add(MentionRow.Of(state.Document, mention));
            state.MentionCount++;
        }
    }

    private void AddClaims(DocumentPart part, DocumentState state)
    {
        foreach (var claim in part.Claims)
        {
            var row = ClaimRow.Of(state.Document, state.ClaimCount, claim);
            var isEarly = claim.Subject >= state.MentionCount;
            (isEarly ? EarlyClaims : Claims).Add(row);
            state.HasEarlyClaims |= isEarly;
            state.MentionBound = Math.Max(state.MentionBound, ClaimRow.BoundOf(claim));
            state.ClaimCount++;
        }
    }

    private void Show(string sourceId, DocumentState state)
    {
        if (state.MentionBound > state.MentionCount)
        {
            throw new ArgumentException(
                $"The document of {sourceId} has {state.MentionCount} mentions, but a claim points to mention {state.MentionBound - 1}.");
        }

        if (_visible.Remove(sourceId, out var earlier)) Drop(earlier);
        _unfinished.Remove(sourceId);
        _visible[sourceId] = state;
        state.IsVisible = true;
        Changes[sourceId] = false;
    }

    private void Withdraw(string sourceId)
    {
        if (_unfinished.Remove(sourceId, out var unfinished)) Drop(unfinished);
        if (!_visible.Remove(sourceId, out var visible)) return;
        Drop(visible);
        Changes[sourceId] = true;
    }

    private void Drop(DocumentState state)
    {
        Withdrawn.Add(state.Document);
        Touched.Remove(state.Document);
    }

    private GraphStoreException OutOfPlace(DocumentPart part, DocumentState? state)
    {
        var held = state is null ? "no unfinished document of it"
            : state.ContentHash != part.ContentHash ? "an unfinished document of other content"
            : $"{state.MentionCount} mentions and {state.ClaimCount} claims of it";
        var mention = part.Mentions.Length > 0 ? $"mention {part.Mentions[0].Ordinal} and " : "";
        return new GraphStoreException(
            $"{_storeName}: a part of {part.Source.Id} begins at {mention}claim {part.FirstClaimOrdinal}, but the store holds {held}. "
            + "Another ingest is writing it; let that one end and run the same command again.",
            isTransient: false);
    }
}
