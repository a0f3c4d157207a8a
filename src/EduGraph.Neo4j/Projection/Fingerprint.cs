using System.Collections;
using System.Globalization;

namespace EduGraph.Neo4j.Projection;

/// <summary>64 bits of a property map: equal maps have equal ones, and of a million others none is likely to have the same.</summary>
/// <remarks>FNV-1a over UTF-16 units, with the mixing step of SplitMix64 at the end. Keys are taken in ordinal order.</remarks>
internal static class Fingerprint
{
    private const ulong OffsetBasis = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    public static ulong Of(IReadOnlyDictionary<string, object?> properties, params ReadOnlySpan<string> more)
    {
        var hash = OffsetBasis;
        foreach (var text in more) hash = Add(hash, text);
        foreach (var key in properties.Keys.Order(StringComparer.Ordinal)) hash = AddValue(Add(hash, key), properties[key]);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    private static ulong AddValue(ulong hash, object? value)
    {
        if (value is string text) return Add(hash, text);
        if (value is not IEnumerable items)
            return Add(hash, $"\u0001{value?.GetType().Name}{Convert.ToString(value, CultureInfo.InvariantCulture)}");
        hash = Add(hash, "\u0002");
        foreach (var item in items) hash = AddValue(hash, item);
        return Add(hash, "\u0003");
    }

    // The end of a text is part of it, so that ("ab", "c") and ("a", "bc") differ.
    private static ulong Add(ulong hash, string text)
    {
        foreach (var unit in text) hash = (hash ^ unit) * Prime;
        return (hash ^ 0x1_0000) * Prime;
    }
}
