using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Review;

/// <summary>A decision that a person wants to make.</summary>
public sealed record ReviewRequest
{
    /// <summary>Most mentions that one split names.</summary>
    public const int MentionCountMax = 1_000;

    /// <summary>Longest reason and longest author, in characters.</summary>
    public const int TextLengthMax = 2_000;

    /// <summary>What to do.</summary>
    public required ReviewAction Action { get; init; }

    /// <summary>
    /// Id of the finding; of a split, and of an undo that takes a whole node apart, id of the node. With <see cref="OtherId"/>, a node's id or a
    /// mention as <c>source#ref</c>. Empty for <see cref="ReviewAction.UndoAll"/>.
    /// </summary>
    public string Id { get; init; } = "";

    /// <summary>To accept or reject what was never asked: the other node's id, or a mention as <c>source#ref</c>; else null.</summary>
    public string? OtherId { get; init; }

    /// <summary>Of a split: the mentions that part from the rest and stay together.</summary>
    public IReadOnlyList<MentionKey> Mentions { get; init; } = [];

    /// <summary>Who decides.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether only to say what would change.</summary>
    public bool IsPreview { get; init; }
}
