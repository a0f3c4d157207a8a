namespace EduGraph.PropertyGraph.Claims;

/// <summary>A thing as one document refers to it. Which real thing it is, resolution decides and keeps apart.</summary>
/// <param name="Ordinal">Position among the mentions of its document, 0-based and without gaps.</param>
/// <param name="Ref">The document's own reference, unique in it, at most 256 characters: <c>e4</c>, or a register's number.</param>
/// <param name="Kind">A node kind of the schema: <c>Institution</c>.</param>
/// <param name="ExplicitId">A node id that the document states itself; null for most. It always wins over names.</param>
/// <param name="Locator">Where the document introduces the thing; null where it does not say.</param>
public sealed record Mention(int Ordinal, string Ref, string Kind, string? ExplicitId = null, string? Locator = null);
