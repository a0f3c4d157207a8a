namespace EduGraph.Bolt.Results;

/// <summary>The keys of one result, found by name without a search of the whole list when there are many.</summary>
internal sealed class ResultKeys(string[] names)
{
    // Up to here, comparing one after the other is faster than a hash.
    private const int ScanMax = 8;

    private readonly Dictionary<string, int>? _index =
        names.Length > ScanMax ? names.Index().ToDictionary(entry => entry.Item, entry => entry.Index) : null;

    internal string[] Names => names;

    /// <summary>The position of a key; -1 when there is none.</summary>
    internal int IndexOf(string key)
    {
        if (_index is not null) return _index.GetValueOrDefault(key, -1);
        for (int index = 0; index < names.Length; index++)
        {
            if (string.Equals(names[index], key, StringComparison.Ordinal)) return index;
        }

        return -1;
    }

    public override string ToString() => string.Join(", ", names);
}
