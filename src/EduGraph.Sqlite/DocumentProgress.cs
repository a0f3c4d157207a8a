namespace EduGraph.Sqlite;

/// <summary>How far a document is written.</summary>
/// <param name="Document">Its key.</param>
/// <param name="ContentHash">Hash of the content it is read from.</param>
/// <param name="MentionCount">Mentions written.</param>
/// <param name="ClaimCount">Claims written.</param>
/// <param name="MentionBound">1 + the greatest mention ordinal that its claims point to; at the end at most <paramref name="MentionCount"/>.</param>
/// <param name="Checksum">Checksum of what is written; null where a program that kept none began it.</param>
internal sealed record DocumentProgress(long Document, string ContentHash, long MentionCount, long ClaimCount, long MentionBound, long? Checksum);
