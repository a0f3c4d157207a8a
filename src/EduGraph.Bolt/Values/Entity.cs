using Neo4j.Driver;

namespace EduGraph.Bolt.Values;

/// <summary>What nodes and relationships have in common.</summary>
internal abstract class Entity(long id, string elementId, Dictionary<string, object?> properties)
{
    public object? this[string key] => properties[key];

    public IReadOnlyDictionary<string, object?> Properties => properties;

    public long Id => id;

    public string ElementId => elementId;

    public T Get<T>(string key) => properties[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        bool found = properties.TryGetValue(key, out object? stored);
        value = found ? stored.As<T>() : default!;
        return found;
    }

    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}
