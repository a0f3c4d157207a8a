using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>The claims of a snapshot as columns, by <c>claimIndex</c>: 27 bytes each.</summary>
internal sealed class ClaimColumns
{
    /// <summary><c>mentionIndex</c> of the thing spoken of.</summary>
    public required int[] Subjects { get; init; }

    /// <summary>Numbers of the <see cref="PredicateTable"/>.</summary>
    public required ushort[] Predicates { get; init; }

    public required byte[] Kinds { get; init; }

    public required long[] Bits { get; init; }

    /// <summary>Lists of the <see cref="DetailPool"/>.</summary>
    public required int[] Details { get; init; }

    /// <summary>Text indexes.</summary>
    public required int[] Locators { get; init; }

    /// <summary>Positions in <see cref="Weights"/>.</summary>
    public required int[] WeightIndexes { get; init; }

    /// <summary>The distinct pairs of rank and confidence.</summary>
    public required ClaimWeight[] Weights { get; init; }

    public RawValue ValueOf(int claim) => new((ValueKind)Kinds[claim], Bits[claim]);

    public ClaimWeight WeightOf(int claim) => Weights[WeightIndexes[claim]];
}

/// <summary>How a claim is held.</summary>
internal readonly record struct ClaimWeight(ClaimRank Rank, double Confidence);
