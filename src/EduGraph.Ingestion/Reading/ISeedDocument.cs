using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Reading;

/// <summary>One source's content, found and hashed but not read.</summary>
public interface ISeedDocument
{
    /// <summary>Path relative to what the user gave, with <c>/</c>; names the document in messages and in the record of the run.</summary>
    string InputName { get; }

    /// <summary>Bytes to read.</summary>
    long SizeBytes { get; }

    /// <summary>
    /// Who says it; null where the file is too broken to tell (its diagnostic was given). Such a document cannot be read.
    /// </summary>
    SourceDescription? Source { get; }

    /// <summary>SHA-256 of the bytes, of the mapping and of the reader's version, in hexadecimal.</summary>
    string ContentHash { get; }

    /// <summary>Bytes of its text, which compression would hide.</summary>
    long TextSizeBytes => SizeBytes;

    /// <summary>As <see cref="ContentHash"/>, of the bytes of the text alone.</summary>
    string TextHash => ContentHash;

    /// <summary>
    /// Bytes read so far by the running <see cref="ReadAsync"/>, which may read some of them twice; safe to ask from another thread.
    /// </summary>
    long BytesRead => 0;

    /// <summary>Records that the last <see cref="ReadAsync"/> rejected; safe to ask from another thread.</summary>
    long RecordsRejected => 0;

    /// <summary>
    /// Reads, validates and types the content, in parts of at most <see cref="DocumentPart.RowCountMax"/> mentions and claims.
    /// </summary>
    /// <param name="diagnostics">Told of every record that is rejected.</param>
    /// <param name="cancellationToken">Stops between records.</param>
    /// <returns>
    /// At least one part; the first and the last say so. The same parts for the same <see cref="ContentHash"/> every time, so that a killed
    /// run can go on in the middle by counting.
    /// </returns>
    /// <exception cref="SeedDocumentException">Nothing of the document may be stored.</exception>
    IAsyncEnumerable<DocumentPart> ReadAsync(IDiagnosticSink diagnostics, CancellationToken cancellationToken);
}
