namespace EduGraph.Export.Rdf;

/// <summary>What stands at the end of a triple: an IRI, or a literal with its language or datatype.</summary>
/// <param name="Start">Where the IRI, or the literal's text, begins among the bytes of its <see cref="RdfResource"/>.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="IsIri">Whether it is an IRI: in full, or as a prefixed name of <see cref="RdfVocabulary"/>.</param>
/// <param name="Language">BCP 47 tag of a text; null for none.</param>
/// <param name="Datatype">The datatype, as a prefixed name; null for a plain text.</param>
internal readonly record struct RdfTerm(int Start, int Length, bool IsIri, string? Language = null, string? Datatype = null);
