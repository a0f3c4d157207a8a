namespace EduGraph.Ingestion.Validation;

/// <summary>A mapping from a source's words to the schema's, compiled.</summary>
/// <param name="Name">Name of the mapping, for messages.</param>
/// <param name="Vocabulary">The words, the schema's own and the mapping's.</param>
/// <param name="RecognisedBy">Words (kinds or relationship types) by which a file is known to be written in it.</param>
/// <param name="IgnoredFiles">Names of files that come with such data and hold none.</param>
/// <param name="ContentHash">SHA-256 of the mapping, in hexadecimal.</param>
internal sealed record VocabularyMapping(
    string Name, Vocabulary Vocabulary, IReadOnlyList<string> RecognisedBy, IReadOnlyList<string> IgnoredFiles, string ContentHash);
