using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>That two bodies cooperate, with the evidence.</summary>
/// <param name="Left">The body asked about.</param>
/// <param name="Right">The other.</param>
/// <param name="Strength">Sum over the things shared of 1 / (number of bodies that share it - 1) (Newman, 2001): an alliance of sixty ties two of its members less than a treaty of two.</param>
/// <param name="Evidence">The things shared, by <see cref="CooperationEvidence.Basis"/>, then by node.</param>
public sealed record CooperationTie(int Left, int Right, double Strength, ImmutableArray<CooperationEvidence> Evidence)
{
    /// <summary>How many things they share.</summary>
    public int Count => Evidence.Length;
}

/// <summary>A thing that two bodies share.</summary>
/// <param name="Basis">What it counts as.</param>
/// <param name="Node">The thing; of a visit, the body visited.</param>
/// <param name="Relationships">The relationships between the two bodies and the thing, ascending.</param>
public sealed record CooperationEvidence(CooperationBasis Basis, int Node, ImmutableArray<int> Relationships);

/// <summary>A body tied to every one of several.</summary>
/// <param name="Body">The body.</param>
/// <param name="Ties">Its tie to each of them (<see cref="CooperationTie.Left"/>), in the order asked.</param>
/// <param name="Strength">Sum of the strengths of the ties.</param>
public sealed record CommonPartner(int Body, ImmutableArray<CooperationTie> Ties, double Strength);
