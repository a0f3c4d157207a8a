using System.Globalization;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A fault of the schema.</summary>
/// <param name="File">The file, as named to the reader.</param>
/// <param name="Line">1-based; 0 where the fault is of the whole file.</param>
/// <param name="Column">1-based, in characters; 0 where the fault is of the whole file.</param>
/// <param name="Code">One of <see cref="GraphSchemaFaultCodes"/>.</param>
/// <param name="Message">What was found, what was expected, and the nearest right word.</param>
public sealed record GraphSchemaFault(string File, int Line, int Column, string Code, string Message)
{
    /// <summary><c>file:line:column: CODE: message</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Code}: {Message}");
}
