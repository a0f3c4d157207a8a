using System.Buffers;

namespace EduGraph.Export.Rdf;

/// <summary>What RDF can write as it is.</summary>
internal static class RdfSyntax
{
    // Turtle, production IRIREF.
    private static readonly SearchValues<char> NoIri = SearchValues.Create("<>\"{}|^`\\");

    /// <summary>Whether an address on the web is an absolute IRI that no syntax of RDF has to escape.</summary>
    public static bool IsIri(string address) => Uri.TryCreate(address, UriKind.Absolute, out _)
        && !address.AsSpan().ContainsAny(NoIri)
        && !address.AsSpan().ContainsAnyInRange('\0', ' ');

    /// <summary>Whether a text is a tag of a language (Turtle, production LANGTAG).</summary>
    public static bool IsLanguage(string tag) => tag.Length > 0
        && char.IsAsciiLetter(tag[0])
        && tag.Split('-').All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit))
        && tag.Split('-')[0].All(char.IsAsciiLetter);
}
