using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Export.Tables;

/// <summary>How a claim stands beside others, as the API has it.</summary>
internal static class RankText
{
    /// <summary>The rank's name.</summary>
    public static ReadOnlySpan<byte> Of(ClaimRank rank) => rank switch
    {
        ClaimRank.Preferred => "PREFERRED"u8,
        ClaimRank.Deprecated => "DEPRECATED"u8,
        _ => "NORMAL"u8,
    };
}
