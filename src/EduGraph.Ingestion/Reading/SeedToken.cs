namespace EduGraph.Ingestion.Reading;

/// <summary>One value or key of a <see cref="SeedRecord"/>.</summary>
/// <remarks>
/// The place is either (line, column), both from 1, or, while <c>Column</c> is 0, an offset in bytes into the record as it was read,
/// from which the place is computed only when a fault has to be told.
/// </remarks>
internal struct SeedToken
{
    /// <summary>What it is.</summary>
    public TokenKind Kind;

    /// <summary>Position in the tape of what comes after it and all that it contains.</summary>
    public int Next;

    /// <summary>Where its text starts among the record's texts, in bytes.</summary>
    public int TextStart;

    /// <summary>Length of its text in bytes; of a list, its values; of an object, its members.</summary>
    public int Length;

    /// <summary>Line, or offset in bytes.</summary>
    public int LineOrOffset;

    /// <summary>Column, or 0.</summary>
    public int Column;
}
