using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EduGraph.PropertyGraph.Claims;

/// <summary>The identity of a claim: 128 bits of a hash of what is said, by which source, and where.</summary>
/// <remarks>Run, rank and confidence are not part of it: they are how the claim is held, not what it says.</remarks>
public static class ClaimId
{
    /// <summary>Computes the id. <paramref name="refOf"/> gives the ref of a mention by its ordinal. About 1 µs.</summary>
    public static UInt128 Compute(string sourceId, Claim claim, Func<int, string> refOf)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, sourceId);
        Append(hash, claim.Locator ?? "");
        Append(hash, refOf(claim.Subject));
        Append(hash, claim.Predicate);
        Append(hash, claim.Value, refOf);
        foreach (var qualifier in claim.Qualifiers)
        {
            Append(hash, qualifier.Name);
            Append(hash, qualifier.Value, refOf);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    /// <summary>The id as 32 lower-case hexadecimal digits.</summary>
    public static string Format(UInt128 id) => id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, ClaimValue value, Func<int, string> refOf)
    {
        hash.AppendData([(byte)value.Kind]);
        Append(hash, value.Kind == ValueKind.Mention ? refOf(value.AsMention) : value.ToString());
        Append(hash, value.Language ?? "");
    }

    // Every text is followed by a zero byte, so that ("ab", "c") and ("a", "bc") differ.
    private static void Append(IncrementalHash hash, string text)
    {
        var byteCountMax = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        var rented = ArrayPool<byte>.Shared.Rent(byteCountMax);
        var byteCount = Encoding.UTF8.GetBytes(text, rented);
        rented[byteCount] = 0;
        hash.AppendData(rented.AsSpan(0, byteCount + 1));
        ArrayPool<byte>.Shared.Return(rented);
    }
}
