using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>What all readers need.</summary>
/// <param name="Vocabulary">The words that may be used.</param>
/// <param name="Limits">Limits.</param>
internal sealed record ReadingContext(Vocabulary Vocabulary, ReadingLimits Limits);
