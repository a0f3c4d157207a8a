namespace EduGraph.Resolution.Affiliations;

/// <summary>A spelling of a body, found in a string.</summary>
/// <param name="Entry">Number of the spelling.</param>
/// <param name="Body">Body number.</param>
/// <param name="Start">First word of it in the string.</param>
/// <param name="End">The word after its last.</param>
/// <param name="IsReordered">Whether the same words stand in another order.</param>
/// <param name="CorrectedCount">Words in it that were misspelt.</param>
internal readonly record struct NameHit(int Entry, int Body, int Start, int End, bool IsReordered, int CorrectedCount)
{
    /// <summary>Words of the string that it covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other hit covers all that this one covers, and more.</summary>
    public bool IsInside(NameHit other) => other.Start <= Start && End <= other.End && other.Length > Length;
}
