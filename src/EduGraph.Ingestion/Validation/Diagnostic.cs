using System.Globalization;

namespace EduGraph.Ingestion.Validation;

/// <summary>Something in the input that is wrong, said so that its editor can mend it.</summary>
/// <param name="File">Path as given.</param>
/// <param name="Line">1-based; 0 where the whole file is meant.</param>
/// <param name="Column">1-based, in characters; 0 where the whole line is meant.</param>
/// <param name="Code">SCREAMING_SNAKE, one of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">What was found, what was expected, and the nearest right thing.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Code, string Message)
{
    /// <summary><c>file:line:column: CODE: message</c>, without the positions that are 0.</summary>
    public override string ToString()
    {
        var position = Line == 0 ? "" : Column == 0 ? $":{Line}" : $":{Line}:{Column}";
        return string.Create(CultureInfo.InvariantCulture, $"{File}{position}: {Code}: {Message}");
    }
}
