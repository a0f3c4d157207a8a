using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A mapping, compiled as far as it does not depend on the file it is used for.</summary>
/// <param name="Words">What the words of kinds, types and properties mean.</param>
/// <param name="Record">The mapping itself: its <c>rows</c> are compiled against the header of a table.</param>
internal sealed record CompiledMapping(VocabularyMapping Words, SeedRecord Record);
