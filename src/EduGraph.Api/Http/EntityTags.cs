using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Http;

/// <summary>Entity tags (RFC 9110, section 8.8.3): a hash of what is answered with.</summary>
internal static class EntityTags
{
    private const int HashLength = 16; // 128 bits tell any two answers apart

    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"\"{Convert.ToHexStringLower(hash[..HashLength])}\"";
    }

    /// <summary>Whether <c>If-None-Match</c> names the tag, or any.</summary>
    public static bool Matches(StringValues ifNoneMatch, string tag) =>
        ifNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(known => known == EntityTagHeaderValue.Any || known.Tag == tag);
}
