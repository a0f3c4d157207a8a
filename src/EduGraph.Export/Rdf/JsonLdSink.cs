using System.Buffers;
using System.Text.Json;
using EduGraph.Export.Tables;

namespace EduGraph.Export.Rdf;

/// <summary>Writes JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): a context of prefixes, and a graph with a resource a line.</summary>
internal sealed class JsonLdSink : IRdfSink, IDisposable
{
    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;
    private bool _isFirst = true;

    /// <summary>Makes a sink.</summary>
    public JsonLdSink(IBufferWriter<byte> output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, JsonCell.WriterOptions);
    }

    /// <inheritdoc/>
    public void Begin()
    {
        _output.Write("{\"@context\":"u8);
        _json.WriteStartObject();
        foreach (var (prefix, iri) in RdfVocabulary.Prefixes)
        {
            _json.WriteString(prefix, iri);
        }

        _json.WriteEndObject();
        Flush();
        _output.Write(",\n\"@graph\":["u8);
    }

    /// <inheritdoc/>
    public void Write(RdfResource resource)
    {
        _output.Write(_isFirst ? "\n"u8 : ",\n"u8);
        _isFirst = false;
        _json.WriteStartObject();
        _json.WriteString("@id"u8, resource.Iri);
        if (resource.Types.Count > 0)
        {
            _json.WriteStartArray("@type"u8);
            foreach (var type in resource.Types)
            {
                _json.WriteStringValue(type);
            }

            _json.WriteEndArray();
        }

        for (var i = 0; i < resource.PropertyCount; i++)
        {
            var property = resource.PropertyAt(i);
            _json.WriteStartArray(property.Predicate);
            foreach (var term in property.Values)
            {
                WriteTerm(resource, term);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        Flush();
    }

    /// <inheritdoc/>
    public void End() => _output.Write("\n]}\n"u8);

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteTerm(RdfResource resource, RdfTerm term)
    {
        _json.WriteStartObject();
        _json.WriteString(term.IsIri ? "@id"u8 : "@value"u8, resource.Utf8(term));
        if (term.Language is not null)
        {
            _json.WriteString("@language"u8, term.Language);
        }
        else if (term.Datatype is not null)
        {
            _json.WriteString("@type"u8, term.Datatype);
        }

        _json.WriteEndObject();
    }

    private void Flush()
    {
        _json.Flush();
        _json.Reset();
    }
}
