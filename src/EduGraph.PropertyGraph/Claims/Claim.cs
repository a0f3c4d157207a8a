using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Claims;

/// <summary>What a document says: that a thing has a property, or a relationship to another thing.</summary>
/// <remarks>
/// A claim lives in its document, whose source, run and date are its provenance. <see cref="ClaimId"/> gives it an identity that
/// depends only on what is said and where, so reading the same document again changes nothing.
/// </remarks>
public sealed record Claim
{
    /// <summary>Confidence of a claim whose source does not weigh it.</summary>
    public const double DefaultConfidence = 1.0;

    /// <summary><see cref="Mention.Ordinal"/> of the thing spoken of; of a relationship, the end it goes out from.</summary>
    public required int Subject { get; init; }

    /// <summary>A property (<c>establishedOn</c>) or relationship type (<c>PARTY_TO</c>) of the schema.</summary>
    public required string Predicate { get; init; }

    /// <summary>The property's value, or the other end as <see cref="ValueKind.Mention"/>.</summary>
    public required ClaimValue Value { get; init; }

    /// <summary>Details, sorted by name (ordinal); empty for most.</summary>
    public ImmutableArray<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>Where in the document, in its own terms: <c>paragraph 2</c>, <c>characters 120-180</c>, <c>line 7</c>; null where not said.</summary>
    public string? Locator { get; init; }

    /// <summary>How it stands beside others.</summary>
    public ClaimRank Rank { get; init; } = ClaimRank.Normal;

    /// <summary>How sure its source or its reader is, in (0, 1].</summary>
    public double Confidence { get; init; } = DefaultConfidence;
}
