namespace EduGraph.Export.Rdf;

/// <summary>What stands at the end of a triple: an IRI, or a literal with its language or datatype.</summary>
/// <param name="Value">The IRI, or the literal's text.</param>
/// <param name="IsIri">Whether it is an IRI.</param>
/// <param name="Language">BCP 47 tag of a text; null for none.</param>
/// <param name="Datatype">The datatype, as a prefixed name; null for a plain text.</param>
internal readonly record struct RdfTerm(string Value, bool IsIri, string? Language = null, string? Datatype = null)
{
    /// <summary>An IRI in full, or as a prefixed name of <see cref="RdfVocabulary"/>.</summary>
    public static RdfTerm Iri(string iri) => new(iri, true);

    /// <summary>A text; its language is left out where it is none that RDF can write.</summary>
    public static RdfTerm Text(string text, string? language = null) => new(text, false, IsLanguage(language) ? language : null);

    /// <summary>A typed literal.</summary>
    public static RdfTerm Typed(string text, string datatype) => new(text, false, null, datatype);

    /// <summary>An address on the web: an IRI if it is one, else a literal of type <c>xsd:anyURI</c>.</summary>
    public static RdfTerm Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out _) && !address.AsSpan().ContainsAny(NoIri) && !address.AsSpan().ContainsAnyInRange('\0', ' ')
            ? Iri(address)
            : Typed(address, "xsd:anyURI");

    // Turtle, production IRIREF.
    private static readonly System.Buffers.SearchValues<char> NoIri = System.Buffers.SearchValues.Create("<>\"{}|^`\\");

    // Turtle, production LANGTAG.
    private static bool IsLanguage(string? tag) => tag is { Length: > 0 }
        && char.IsAsciiLetter(tag[0])
        && tag.Split('-').All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit))
        && tag.Split('-')[0].All(char.IsAsciiLetter);
}
