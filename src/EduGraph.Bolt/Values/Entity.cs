namespace EduGraph.Bolt.Values;

/// <summary>What nodes and relationships have in common.</summary>
internal abstract class Entity(long id, string elementId, Dictionary<string, object?> properties)
{
    public object? this[string key] => properties[key];

    public IReadOnlyDictionary<string, object?> Properties => properties;

    public long Id => id;

    public string ElementId => elementId;

    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}
