namespace EduGraph.Ingestion.Validation;

/// <summary>The members by which a format's records say what they are.</summary>
/// <param name="Ref">Member of a node with its ref.</param>
/// <param name="Id">Member of a node with its explicit id; the same as <paramref name="Ref"/> where every ref is one.</param>
/// <param name="Properties">Member of a node that holds its properties; null where they stand in the node itself.</param>
/// <param name="RelationshipProperties">Member of a relationship that holds its properties.</param>
/// <param name="NeedsName">Whether a node without a name is a fault.</param>
internal sealed record RecordShape(string Ref, string Id, string? Properties, string RelationshipProperties, bool NeedsName)
{
    /// <summary>An entity or relation of a source pack.</summary>
    public static readonly RecordShape Pack = new("ref", "id", null, "properties", NeedsName: true);

    /// <summary>A line of a graph in JSON Lines.</summary>
    public static readonly RecordShape Line = new("id", "id", "props", "props", NeedsName: false);
}
