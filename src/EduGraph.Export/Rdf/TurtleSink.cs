using System.Buffers;
using System.Globalization;
using System.Text;

namespace EduGraph.Export.Rdf;

/// <summary>Writes Turtle (https://www.w3.org/TR/turtle/).</summary>
/// <remarks>Control characters are written as <c>\u</c> escapes; IRIs never need any (<see cref="RdfTerm.Address"/>).</remarks>
internal sealed class TurtleSink(IBufferWriter<byte> output) : IRdfSink
{
    private readonly StringBuilder _text = new();

    /// <inheritdoc/>
    public void Begin()
    {
        foreach (var (prefix, iri) in RdfVocabulary.Prefixes)
        {
            _text.Append(CultureInfo.InvariantCulture, $"@prefix {prefix}: <{iri}> .\n");
        }

        _text.Append('\n');
        Flush();
    }

    /// <inheritdoc/>
    public void Write(RdfResource resource)
    {
        _text.Append('<').Append(resource.Iri).Append('>');
        var separator = " ";
        if (resource.Types.Count > 0)
        {
            _text.Append(" a ").AppendJoin(", ", resource.Types);
            separator = " ;\n  ";
        }

        foreach (var (predicate, values) in resource.Properties)
        {
            _text.Append(separator).Append(predicate).Append(' ');
            for (var i = 0; i < values.Count; i++)
            {
                _text.Append(i == 0 ? "" : ", ");
                AppendTerm(values[i]);
            }

            separator = " ;\n  ";
        }

        _text.Append(" .\n");
        Flush();
    }

    /// <inheritdoc/>
    public void End()
    {
        // A Turtle document just ends.
    }

    private void AppendTerm(RdfTerm term)
    {
        if (term.IsIri)
        {
            _ = IsPrefixed(term.Value) ? _text.Append(term.Value) : _text.Append('<').Append(term.Value).Append('>');
            return;
        }

        AppendString(term.Value);
        if (term.Language is not null)
        {
            _text.Append('@').Append(term.Language);
        }
        else if (term.Datatype is not null)
        {
            _text.Append("^^").Append(term.Datatype);
        }
    }

    private void AppendString(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' or '\u007F' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }

    // Of the terms only predicates of claims are prefixed names, all of the graph's own vocabulary.
    private static bool IsPrefixed(string iri) => iri.StartsWith("eg:", StringComparison.Ordinal);

    private void Flush()
    {
        Encoding.UTF8.GetBytes(_text.ToString(), output);
        _text.Clear();
    }
}
