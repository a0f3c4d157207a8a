using Neo4j.Driver;

namespace EduGraph.Bolt.Values;

/// <summary>A node as the wire brought it.</summary>
internal sealed class Node(long id, string elementId, IReadOnlyList<string> labels, Dictionary<string, object?> properties)
    : Entity(id, elementId, properties), INode
{
    public IReadOnlyList<string> Labels => labels;

    public bool Equals(INode? other) => other is not null && ElementId == other.ElementId;

    public override bool Equals(object? obj) => Equals(obj as INode);

    public override int GetHashCode() => base.GetHashCode();
}
