using System.Globalization;

namespace EduGraph.Ingestion.Validation;

/// <summary>A fault of the input: where it stands, what was found, what was expected, and the nearest right word.</summary>
/// <param name="File">The input's name, as the user gave it or relative to the dataset.</param>
/// <param name="Line">Line, from 1; 0 where the fault is the file as a whole.</param>
/// <param name="Column">Column in characters, from 1; 0 where the fault is the file as a whole.</param>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">For people: one sentence or two, without the place and the code.</param>
/// <param name="Found">What stood there, shortened to <see cref="Excerpt.LengthMax"/> characters; null where that says nothing.</param>
/// <param name="Expected">What would have been right; null where the message says all.</param>
/// <param name="Nearest">The known word that is nearest to what was found; null when none is near.</param>
public sealed record Diagnostic(
    string File,
    long Line,
    long Column,
    string Code,
    string Message,
    string? Found = null,
    string? Expected = null,
    string? Nearest = null)
{
    /// <summary>Whether nothing is wrong: it only says what was done with the input.</summary>
    public bool IsNote => Code == DiagnosticCodes.RepeatedSource;

    /// <summary><c>file:line:column: CODE: message</c>, with a question for the nearest word.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}") : File;
        var hint = Nearest is null ? "" : $" Did you mean \"{Nearest}\"?";
        return $"{place}: {Code}: {Message}{hint}";
    }
}
