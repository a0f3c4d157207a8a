namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The mentions of a snapshot as columns, by <c>mentionIndex</c>.</summary>
internal sealed class MentionColumns
{
    /// <summary>Positions of their documents.</summary>
    public required int[] Documents { get; init; }

    public required int[] Refs { get; init; }

    /// <summary>Positions in the schema's kinds.</summary>
    public required byte[] Kinds { get; init; }

    /// <summary>Text indexes of stated ids; none for most.</summary>
    public required int[] ExplicitIds { get; init; }

    /// <summary>Text indexes of own ids: stated or computed.</summary>
    public required int[] OwnIds { get; init; }

    public required int[] Locators { get; init; }

    /// <summary>Text indexes of the names by which the documents first call them.</summary>
    public required int[] Names { get; init; }

    /// <summary>The nodes that they are.</summary>
    public required int[] Nodes { get; init; }
}
