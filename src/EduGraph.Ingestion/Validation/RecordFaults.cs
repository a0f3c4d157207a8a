using EduGraph.Ingestion.Reading;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reports the faults of the record at hand, each at the token where it stands.</summary>
internal sealed class RecordFaults(IDiagnosticSink diagnostics)
{
    /// <summary>The record at hand.</summary>
    public SeedRecord Record { get; private set; } = new();

    /// <summary>Faults of the record at hand.</summary>
    public int Count { get; private set; }

    /// <summary>Goes to the next record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="faultCount">Faults that count as its own already.</param>
    public void Start(SeedRecord record, int faultCount = 0) => (Record, Count) = (record, faultCount);

    /// <summary>Reports a fault at a token. Returns false, so that a reader can report and fail in one line.</summary>
    public bool Report(int token, string code, string message, string? found = null, string? expected = null, string? nearest = null)
    {
        Count++;
        var (line, column) = Record.PlaceOf(token);
        diagnostics.Report(new Diagnostic(Record.File, line, column, code, message, found, expected, nearest));
        return false;
    }

    /// <summary>Reports a value of another type than expected.</summary>
    public bool ReportType(int token, string what, string expected)
    {
        var found = Record.Show(token);
        return Report(token, DiagnosticCodes.WrongType, $"{what} is {expected}, not {found}.", found, expected);
    }

    /// <summary>Reports a word that the schema does not know.</summary>
    public bool ReportUnknown(int token, string code, string message, IEnumerable<string> known)
    {
        var found = Record.StringOf(token);
        return Report(token, code, message, Excerpt.Of(Record.TextOf(token)), null, NearestWord.Of(found, known));
    }
}
