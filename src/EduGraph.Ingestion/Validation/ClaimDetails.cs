using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>What holds for a claim beside what it says; a record's details hold for its claims unless they have their own.</summary>
/// <param name="Locator">Where the source says it.</param>
/// <param name="Language">Language of its names.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Confidence">Confidence.</param>
internal readonly record struct ClaimDetails(string? Locator, string? Language, ClaimRank Rank, double Confidence)
{
    /// <summary>Nothing said.</summary>
    public static readonly ClaimDetails None = new(null, null, ClaimRank.Normal, Claim.DefaultConfidence);
}
