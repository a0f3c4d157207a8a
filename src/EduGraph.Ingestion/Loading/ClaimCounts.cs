namespace EduGraph.Ingestion.Loading;

/// <summary>How the claims of a source, or of all, would change.</summary>
/// <param name="Added">Claims that are new.</param>
/// <param name="Changed">
/// Claims that say something else of the same thing, property or relationship; or the same with another rank or confidence.
/// </param>
/// <param name="Withdrawn">Claims that are no longer made.</param>
public readonly record struct ClaimCounts(long Added, long Changed, long Withdrawn)
{
    /// <summary>Both together.</summary>
    public static ClaimCounts operator +(ClaimCounts left, ClaimCounts right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Withdrawn + right.Withdrawn);
}
