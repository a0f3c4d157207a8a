namespace EduGraph.Ingestion.Loading;

/// <summary>How one source would change.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Change">What would become of it.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Lines">
/// The first differing claims of a changed source, for people: <c>- e1 names "KLUST"</c> is withdrawn, <c>+</c> is added, <c>~</c> is held
/// otherwise.
/// </param>
public sealed record SourceDifference(string SourceId, SourceChange Change, ClaimCounts Claims, IReadOnlyList<string> Lines);
