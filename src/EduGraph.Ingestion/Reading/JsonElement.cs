namespace EduGraph.Ingestion.Reading;

/// <summary>A piece of a JSON file that is read as one record.</summary>
/// <param name="Section">Name of the top-level member that it is, or is an element of; empty for an element of a top-level list.</param>
/// <param name="IsElement">Whether it is an element of a list rather than the member's whole value.</param>
/// <param name="Raw">Its bytes; empty when it was too large. Valid until the next piece is read.</param>
/// <param name="Line">Line of its first byte.</param>
/// <param name="Column">Column of its first byte.</param>
internal readonly record struct JsonElement(string Section, bool IsElement, ReadOnlyMemory<byte> Raw, long Line, long Column);
