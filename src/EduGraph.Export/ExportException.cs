namespace EduGraph.Export;

/// <summary>What was asked for cannot be exported: a name that does not exist, a value that is none.</summary>
/// <param name="code">What sort of fault, in SCREAMING_SNAKE_CASE.</param>
/// <param name="message">What was found and what was expected.</param>
public sealed class ExportException(string code, string message) : Exception(message)
{
    /// <summary>What sort of fault.</summary>
    public string Code => code;
}
