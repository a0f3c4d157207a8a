using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A question that sources answer in different ways.</summary>
public sealed record Conflict
{
    /// <summary>What the disagreement is about.</summary>
    public required ConflictKind Kind { get; init; }

    /// <summary>The node; of a relationship, the one it goes out from; of a post, the person.</summary>
    public required int NodeIndex { get; init; }

    /// <summary>The relationship; -1 for other kinds of conflict.</summary>
    public int RelationshipIndex { get; init; } = -1;

    /// <summary>The body at which a person's post is in question; -1 for other kinds of conflict.</summary>
    public int BodyNode { get; init; } = -1;

    /// <summary>The property in question; <c>title</c> for a post.</summary>
    public required string Property { get; init; }

    /// <summary>The answers, the one chosen first.</summary>
    public required ImmutableArray<ConflictSide> Sides { get; init; }
}
