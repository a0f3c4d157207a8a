using System.Text;

namespace EduGraph.Ingestion.Validation;

/// <summary>Compares texts exactly, so that a dictionary of strings can be asked with UTF-8 as it stands in a file.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    /// <summary>The one comparer.</summary>
    public static readonly Utf8Comparer Instance = new();

    private Utf8Comparer()
    {
    }

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => GetHashCode(Encoding.UTF8.GetBytes(obj));

    /// <inheritdoc/>
    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, string other)
    {
        if (alternate.Length < other.Length)
        {
            return false;
        }

        // The schema's words are ASCII; others take the general way.
        return Ascii.Equals(alternate, other)
            || (alternate.Length != other.Length && Encoding.UTF8.GetString(alternate).Equals(other, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        // FNV-1a: the words are short and come from the schema, not from an attacker; the table is never grown from input.
        var hash = 2166136261u;
        foreach (var value in alternate)
        {
            hash = (hash ^ value) * 16777619u;
        }

        return (int)hash;
    }
}
