using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Reads a small JSON file that describes data: a <c>dataset.json</c>, a mapping.</summary>
internal static class DescriptionFile
{
    /// <summary>Reads the file into a record whose value is an object; null when it has a fault, which was reported.</summary>
    public static SeedRecord? Read(InputFile file, ReadingLimits limits, IDiagnosticSink diagnostics)
    {
        try
        {
            return Parse(file.Name, file.ReadAll(limits.DescriptionSizeBytesMax), limits, diagnostics);
        }
        catch (SeedDocumentException exception)
        {
            diagnostics.Report(exception.Diagnostic);
            return null;
        }
    }

    /// <summary>Reads text into a record whose value is an object; null when it has a fault, which was reported.</summary>
    public static SeedRecord? Parse(string name, byte[] utf8, ReadingLimits limits, IDiagnosticSink diagnostics)
    {
        SeedRecord record = new();
        record.Reset(name, 1, 1, utf8);
        if (!new JsonRecordParser(limits, diagnostics).TryParse(record, isEnded: false))
        {
            return null;
        }

        if (record.KindOf(0) == TokenKind.Map)
        {
            return record;
        }

        diagnostics.Report(new Diagnostic(
            name, 1, 1, DiagnosticCodes.WrongType, "A description is an object.", record.Show(0), "an object"));
        return null;
    }
}
