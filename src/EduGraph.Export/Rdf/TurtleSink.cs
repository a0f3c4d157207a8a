using System.Buffers;
using System.Globalization;
using System.Text;

namespace EduGraph.Export.Rdf;

/// <summary>Writes Turtle (https://www.w3.org/TR/turtle/).</summary>
/// <remarks>Control characters are written as <c>\u</c> escapes; IRIs never need any (<see cref="RdfSyntax.IsIri"/>).</remarks>
internal sealed class TurtleSink(IBufferWriter<byte> output) : IRdfSink
{
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\', 0x7F]);

    private readonly ArrayBufferWriter<byte> _text = new(1024); // a resource is handed on whole: its parts are small and many

    /// <inheritdoc/>
    public void Begin()
    {
        foreach (var (prefix, iri) in RdfVocabulary.Prefixes)
        {
            Append(string.Create(CultureInfo.InvariantCulture, $"@prefix {prefix}: <{iri}> .\n"));
        }

        Append("\n"u8);
        Flush();
    }

    /// <inheritdoc/>
    public void Write(RdfResource resource)
    {
        AppendIri(resource.Iri);
        var separator = " "u8;
        for (var i = 0; i < resource.Types.Count; i++)
        {
            Append(i == 0 ? " a "u8 : ", "u8);
            Append(resource.Types[i]);
            separator = " ;\n  "u8;
        }

        for (var i = 0; i < resource.PropertyCount; i++)
        {
            var property = resource.PropertyAt(i);
            Append(separator);
            Append(property.Predicate);
            for (var j = 0; j < property.Values.Length; j++)
            {
                Append(j == 0 ? " "u8 : ", "u8);
                AppendTerm(resource, property.Values[j]);
            }

            separator = " ;\n  "u8;
        }

        Append(" .\n"u8);
        Flush();
    }

    /// <inheritdoc/>
    public void End()
    {
        // A Turtle document just ends.
    }

    private void AppendTerm(RdfResource resource, RdfTerm term)
    {
        var utf8 = resource.Utf8(term);
        if (term.IsIri)
        {
            AppendIriOrName(utf8);
            return;
        }

        AppendString(utf8);
        if (term.Language is not null)
        {
            Append("@"u8);
            Append(term.Language);
        }
        else if (term.Datatype is not null)
        {
            Append("^^"u8);
            Append(term.Datatype);
        }
    }

    // Of the terms only predicates of claims are prefixed names, all of the graph's own vocabulary.
    private void AppendIriOrName(ReadOnlySpan<byte> iri)
    {
        if (iri.StartsWith("eg:"u8))
        {
            Append(iri);
        }
        else
        {
            AppendIri(iri);
        }
    }

    private void AppendIri(ReadOnlySpan<byte> iri)
    {
        Append("<"u8);
        Append(iri);
        Append(">"u8);
    }

    private void AppendString(ReadOnlySpan<byte> utf8)
    {
        Append("\""u8);
        for (var next = utf8.IndexOfAny(Escaped); next >= 0; next = utf8.IndexOfAny(Escaped))
        {
            Append(utf8[..next]);
            AppendEscaped(utf8[next]);
            utf8 = utf8[(next + 1)..];
        }

        Append(utf8);
        Append("\""u8);
    }

    private void AppendEscaped(byte code)
    {
        switch ((char)code)
        {
            case '"' or '\\':
                Append([(byte)'\\', code]);
                break;
            case '\n':
                Append("\\n"u8);
                break;
            case '\r':
                Append("\\r"u8);
                break;
            case '\t':
                Append("\\t"u8);
                break;
            default:
                Append(string.Create(CultureInfo.InvariantCulture, $"\\u{code:X4}"));
                break;
        }
    }

    private void Append(ReadOnlySpan<byte> utf8) => _text.Write(utf8);

    private void Append(string text) => Encoding.UTF8.GetBytes(text, _text);

    private void Flush()
    {
        output.Write(_text.WrittenSpan);
        _text.ResetWrittenCount();
    }
}
