namespace EduGraph.Ingestion.Validation;

/// <summary>Codes of <see cref="Diagnostic"/>; scripts rely on them.</summary>
public static class DiagnosticCodes
{
    /// <summary>Two documents of one run speak for the same source.</summary>
    public const string DuplicateSource = "DUPLICATE_SOURCE";
}
