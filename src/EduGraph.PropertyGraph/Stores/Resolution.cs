using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Stores;

/// <summary>A mention, named from outside its document.</summary>
/// <param name="SourceId">Id of the source.</param>
/// <param name="Ref">The source's own reference.</param>
public readonly record struct MentionKey(string SourceId, string Ref) : IComparable<MentionKey>
{
    /// <summary>Ordinal order: source, then ref.</summary>
    public int CompareTo(MentionKey other)
    {
        var bySource = string.CompareOrdinal(SourceId, other.SourceId);
        return bySource != 0 ? bySource : string.CompareOrdinal(Ref, other.Ref);
    }
}

/// <summary>Which node a mention was found to be. Stored only where it is not the mention's own id.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="NodeId">The own id of the mention that stands for all of them.</param>
public sealed record Assignment(MentionKey Mention, string NodeId);

/// <summary>How far two mentions were found to be the same thing.</summary>
public enum LinkVerdict : byte
{
    /// <summary>The same thing, by the score.</summary>
    Same = 1,

    /// <summary>In between: a person is asked.</summary>
    Ask = 2,

    /// <summary>The same thing, by a person's decision.</summary>
    Accepted = 3,

    /// <summary>Different things, by a person's decision.</summary>
    Rejected = 4,
}

/// <summary>A finding about two mentions, with what spoke for and against it.</summary>
/// <param name="Left">The lesser mention.</param>
/// <param name="Right">The greater mention.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Score">From 0 (different) to 1 (the same).</param>
/// <param name="Reasons">Why, one reason an entry, for people: <c>same name "KLUST"</c>.</param>
public sealed record ResolutionLink(MentionKey Left, MentionKey Right, LinkVerdict Verdict, double Score, ImmutableArray<string> Reasons);

/// <summary>The whole outcome of resolution over the visible documents, written in one piece: it replaces the outcome before.</summary>
public sealed record Resolution
{
    /// <summary>No two mentions are the same.</summary>
    public static readonly Resolution Empty = new();

    /// <summary>Mentions whose node is not their own, sorted by mention.</summary>
    public ImmutableArray<Assignment> Assignments { get; init; } = [];

    /// <summary>The findings behind them and those to ask about, sorted by left and right.</summary>
    public ImmutableArray<ResolutionLink> Links { get; init; } = [];
}
