using System.Security.Cryptography;
using System.Text;

namespace EduGraph.Api.Review;

/// <summary>Who may change what: the keys of editors, each with the name that their decisions are recorded under.</summary>
/// <remarks>Only hashes are kept. A key that is presented is compared with every one of them, in a time that does not depend on how much of it is right.</remarks>
public sealed class EditorKeys
{
    /// <summary>Shortest key, in characters.</summary>
    public const int KeyLengthMin = 16;

    /// <summary>Nobody may change anything.</summary>
    public static readonly EditorKeys None = new([]);

    private const string Scheme = "Bearer ";
    private readonly (string Name, byte[] Hash)[] _keys;

    private EditorKeys((string Name, byte[] Hash)[] keys) => _keys = keys;

    /// <summary>Whether anybody has a key.</summary>
    public bool HasAny => _keys.Length > 0;

    /// <summary>Reads <c>NAME:KEY;NAME:KEY</c>; one name may have several keys, so that a key can be replaced.</summary>
    /// <exception cref="FormatException">An entry is none, or a key is shorter than <see cref="KeyLengthMin"/>; the message does not repeat the key.</exception>
    public static EditorKeys Parse(string? text) => string.IsNullOrWhiteSpace(text)
        ? None
        : new EditorKeys([.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseEntry)]);

    /// <summary>The name of the editor whose key an <c>Authorization</c> header presents; null for nobody's.</summary>
    public string? FindEditor(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var presented = HashOf(authorization[Scheme.Length..].Trim());
        string? editor = null;
        foreach (var (name, hash) in _keys)
        {
            // No way out of the loop early: how long it takes says nothing.
            editor = CryptographicOperations.FixedTimeEquals(hash, presented) ? name : editor;
        }

        return editor;
    }

    private static (string Name, byte[] Hash) ParseEntry(string entry, int index)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var (name, key) = colon < 0 ? ("", "") : (entry[..colon].Trim(), entry[(colon + 1)..].Trim());
        return name.Length > 0 && key.Length >= KeyLengthMin
            ? (name, HashOf(key))
            : throw new FormatException($"Entry {index + 1} is not NAME:KEY with a key of at least {KeyLengthMin} characters.");
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
