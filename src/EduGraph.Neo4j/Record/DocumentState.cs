namespace EduGraph.Neo4j.Record;

/// <summary>How far a document is written, and whether readers see it.</summary>
internal sealed class DocumentState
{
    /// <summary>Its number, given once.</summary>
    public required long Document { get; init; }

    /// <summary>Hash of the content that it is read from.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Mentions written.</summary>
    public long MentionCount { get; set; }

    /// <summary>Claims written.</summary>
    public long ClaimCount { get; set; }

    /// <summary>1 + the greatest mention ordinal that its claims point to; at the end at most <see cref="MentionCount"/>.</summary>
    public long MentionBound { get; set; }

    /// <summary>Whether a claim came before the mention that it is about, so that they are joined at the end.</summary>
    public bool HasEarlyClaims { get; set; }

    /// <summary>The run that wrote to it last.</summary>
    public string RunId { get; set; } = "";

    public bool IsVisible { get; set; }
}
