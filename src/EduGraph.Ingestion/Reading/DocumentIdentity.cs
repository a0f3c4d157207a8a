using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Reading;

/// <summary>What a document is known by before it is read; see <see cref="ISeedDocument"/>.</summary>
/// <param name="InputName">Its path, for messages.</param>
/// <param name="SizeBytes">Bytes to read.</param>
/// <param name="Source">Who says it; null where it cannot be told.</param>
/// <param name="ContentHash">SHA-256 of all that decides what is read of it.</param>
/// <param name="TextHash">SHA-256 of its text alone.</param>
/// <param name="TextSizeBytes">Bytes of its text.</param>
internal sealed record DocumentIdentity(
    string InputName, long SizeBytes, SourceDescription? Source, string ContentHash, string TextHash, long TextSizeBytes);
