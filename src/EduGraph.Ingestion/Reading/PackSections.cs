using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>The members of a source pack.</summary>
internal static class PackSections
{
    /// <summary>Who says it: one object.</summary>
    public const string Source = "source";

    /// <summary>What is spoken of: a list.</summary>
    public const string Entities = "entities";

    /// <summary>How they are related: a list.</summary>
    public const string Relations = "relations";

    private static readonly string[] All = [Source, Entities, Relations];

    /// <summary>Whether a member is one of the three, and in its shape.</summary>
    public static bool IsKnown(string name, bool isList) => isList ? name is Entities or Relations : name == Source;

    /// <summary>The fault of a member that is not.</summary>
    public static Diagnostic Unknown(string file, string name, bool isList, long line, long column)
    {
        if (All.Contains(name))
        {
            var expected = isList ? "an object" : "a list";
            return new Diagnostic(
                file, line, column, DiagnosticCodes.WrongType, $"{name} is {expected}.", isList ? "a list" : "a single value", expected);
        }

        return new Diagnostic(
            file,
            line,
            column,
            DiagnosticCodes.UnknownField,
            $"A pack has no member {Excerpt.Quote(name)}.",
            name,
            string.Join(", ", All),
            NearestWord.Of(name, All));
    }
}
