using System.Security.Cryptography;
using System.Text;

namespace EduGraph.PropertyGraph.Claims;

/// <summary>Ids of nodes: short, readable, given once, never reused.</summary>
/// <remarks>
/// A mention's own id is the one that its document states, or one computed from nothing but its kind, source and ref. So an id does
/// not depend on the order of inputs, nor on names that may be cleaned up later. The node of several mentions has the own id of one
/// of them; the own ids of the others redirect to it, and are theirs again when the merge is undone.
/// </remarks>
public static class NodeId
{
    /// <summary>Longest id that a document may state, in characters.</summary>
    public const int LengthMax = 64;

    private const int HashedLength = 11; // 55 bits: a million nodes collide with a chance of 1 in 70,000
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u

    /// <summary>The own id of a mention.</summary>
    public static string Of(string sourceId, Mention mention) => mention.ExplicitId ?? Compute(mention.Kind, sourceId, mention.Ref);

    /// <summary>The id of a thing that states none: its kind's first three letters and a hash of kind, source and ref.</summary>
    public static string Compute(string kind, string sourceId, string mentionRef)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{sourceId}\n{mentionRef}"), hash);
        Span<char> id = stackalloc char[4 + HashedLength];
        for (var i = 0; i < 3; i++)
        {
            id[i] = char.ToLowerInvariant(kind[Math.Min(i, kind.Length - 1)]);
        }

        id[3] = '-';
        var bits = BitConverter.IsLittleEndian ? BitConverter.ToUInt64(hash) : throw new PlatformNotSupportedException("Big-endian machines are not supported.");
        for (var i = 4; i < id.Length; i++)
        {
            id[i] = Alphabet[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(id);
    }

    /// <summary>Whether a document may state this id: letters, digits and <c>. _ : -</c>, 1 to <see cref="LengthMax"/> of them, a letter or digit first.</summary>
    public static bool IsValid(string id)
    {
        if (id.Length is 0 or > LengthMax || !char.IsAsciiLetterOrDigit(id[0]))
        {
            return false;
        }

        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or ':' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
