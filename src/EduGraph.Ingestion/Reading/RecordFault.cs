using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A fault at a byte of a record.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Offset">Offset of the byte in the record as it was read.</param>
/// <param name="Message">For people.</param>
/// <param name="Found">What stood there.</param>
/// <param name="Expected">What would have been right.</param>
internal readonly record struct RecordFault(string Code, int Offset, string Message, string? Found = null, string? Expected = null)
{
    /// <summary>A text longer than <see cref="ReadingLimits.TextSizeBytesMax"/>.</summary>
    public static RecordFault StringTooLong(int offset, long sizeBytes, ReadingLimits limits) => new(
        DiagnosticCodes.StringTooLong,
        offset,
        $"A text of {sizeBytes} bytes; at most {limits.TextSizeBytesMax} are read.",
        $"{sizeBytes} bytes",
        $"at most {limits.TextSizeBytesMax} bytes");
}
