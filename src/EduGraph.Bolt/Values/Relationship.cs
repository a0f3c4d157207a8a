using Neo4j.Driver;

namespace EduGraph.Bolt.Values;

/// <summary>A relationship as the wire brought it.</summary>
internal sealed class Relationship(
    long id,
    string elementId,
    (long Id, string ElementId) start,
    (long Id, string ElementId) end,
    string type,
    Dictionary<string, object?> properties)
    : Entity(id, elementId, properties), IRelationship
{
    private readonly Dictionary<string, object?> _properties = properties;

    public string Type => type;

    public long StartNodeId => start.Id;

    public long EndNodeId => end.Id;

    public string StartNodeElementId => start.ElementId;

    public string EndNodeElementId => end.ElementId;

    public bool Equals(IRelationship? other) => other is not null && ElementId == other.ElementId;

    public override bool Equals(object? obj) => Equals(obj as IRelationship);

    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The same relationship between two nodes: the wire leaves the ends of a path's relationships out.</summary>
    internal Relationship Between(Node from, Node to) =>
        new(Id, ElementId, (from.Id, from.ElementId), (to.Id, to.ElementId), Type, _properties);
}
