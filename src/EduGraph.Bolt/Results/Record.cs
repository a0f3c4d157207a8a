using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>A row: an array of values, and the keys that all rows of the result share.</summary>
internal sealed class Record(ResultKeys keys, object?[] values) : IRecord
{
    private Dictionary<string, object?>? _dictionary;

    public object? this[int index] => values[index];

    public object? this[string key] =>
        keys.IndexOf(key) is >= 0 and var index
            ? values[index]
            : throw new KeyNotFoundException($"The result has no key '{key}'; it has {keys}.");

    public IReadOnlyList<string> Keys => keys.Names;

    public IReadOnlyDictionary<string, object?> Values => _dictionary ??= new Dictionary<string, object?>(this);

    public int Count => values.Length;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => keys.Names;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => values;

    public bool ContainsKey(string key) => keys.IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        int index = keys.IndexOf(key);
        value = index >= 0 ? values[index] : null;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int index = 0; index < values.Length; index++) yield return new(keys.Names[index], values[index]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
