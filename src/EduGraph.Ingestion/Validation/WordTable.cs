using System.Diagnostics.CodeAnalysis;

namespace EduGraph.Ingestion.Validation;

/// <summary>What each word of a vocabulary means, asked with UTF-8 bytes without making a string.</summary>
internal sealed class WordTable<T>
    where T : class
{
    private readonly Dictionary<string, T> _meanings = new(Utf8Comparer.Instance);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public WordTable() => _lookup = _meanings.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>All words, in the order they were added: names before aliases.</summary>
    public IEnumerable<string> Words => _meanings.Keys;

    /// <summary>Adds a word, unless it already has a meaning: then that one stays.</summary>
    public void Add(string word, T meaning) => _meanings.TryAdd(word, meaning);

    /// <summary>Gives a word its meaning, whatever it had before.</summary>
    public void Set(string word, T meaning) => _meanings[word] = meaning;

    /// <summary>The meaning of a word.</summary>
    public bool TryFind(ReadOnlySpan<byte> word, [MaybeNullWhen(false)] out T meaning) => _lookup.TryGetValue(word, out meaning);

    /// <summary>The meaning of a word.</summary>
    public bool TryFind(string word, [MaybeNullWhen(false)] out T meaning) => _meanings.TryGetValue(word, out meaning);
}
