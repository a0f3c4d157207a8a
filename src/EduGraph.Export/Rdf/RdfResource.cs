using System.Buffers;
using System.Text;

namespace EduGraph.Export.Rdf;

/// <summary>What is said of one thing: its types and its properties, each with its values, each value once.</summary>
/// <remarks>Filled anew for thing after thing, so that millions of them leave no garbage; what it gives is good until the next one begins.</remarks>
internal sealed class RdfResource
{
    private readonly ArrayBufferWriter<byte> _utf8 = new(1024);
    private readonly List<string> _types = [];
    private readonly List<RdfProperty> _properties = []; // those behind _propertyCount wait to be used again
    private int _propertyCount;
    private int _iriLength;

    /// <summary>The thing's IRI.</summary>
    public ReadOnlySpan<byte> Iri => _utf8.WrittenSpan[.._iriLength];

    /// <summary>Its classes, as prefixed names.</summary>
    public IReadOnlyList<string> Types => _types;

    /// <summary>Number of properties.</summary>
    public int PropertyCount => _propertyCount;

    /// <summary>Begins a thing, by its IRI in two parts.</summary>
    public RdfResource Begin(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> id)
    {
        _utf8.ResetWrittenCount();
        _types.Clear();
        _propertyCount = 0;
        _utf8.Write(prefix);
        _utf8.Write(id);
        _iriLength = _utf8.WrittenCount;
        return this;
    }

    /// <summary>A property, in the order in which they came.</summary>
    public RdfProperty PropertyAt(int index) => _properties[index];

    /// <summary>The IRI or the text of a term, as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(RdfTerm term) => _utf8.WrittenSpan.Slice(term.Start, term.Length);

    /// <summary>Adds a class.</summary>
    public RdfResource Is(string type)
    {
        if (!_types.Contains(type))
        {
            _types.Add(type);
        }

        return this;
    }

    /// <summary>Adds classes.</summary>
    public RdfResource Is(string[] types)
    {
        Array.ForEach(types, type => Is(type));
        return this;
    }

    /// <summary>Adds an IRI, in two parts.</summary>
    public RdfResource HasIri(string predicate, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> id)
    {
        var start = _utf8.WrittenCount;
        _utf8.Write(prefix);
        _utf8.Write(id);
        return Has(predicate, new RdfTerm(start, _utf8.WrittenCount - start, true));
    }

    /// <summary>Adds an IRI in full, or as a prefixed name of <see cref="RdfVocabulary"/>.</summary>
    public RdfResource HasIri(string predicate, string iri) => Has(predicate, Append(iri) with { IsIri = true });

    /// <summary>Adds a text.</summary>
    public RdfResource HasText(string predicate, ReadOnlySpan<byte> utf8, string? language = null)
    {
        var start = _utf8.WrittenCount;
        _utf8.Write(utf8);
        return Has(predicate, new RdfTerm(start, utf8.Length, false, language));
    }

    /// <summary>Adds a text, or a value of a datatype.</summary>
    public RdfResource HasText(string predicate, string text, string? datatype = null) => Has(predicate, Append(text) with { Datatype = datatype });

    /// <summary>Adds an address on the web: an IRI if it is one, else a literal of type <c>xsd:anyURI</c>.</summary>
    public RdfResource HasAddress(string predicate, string address) =>
        RdfSyntax.IsIri(address) ? HasIri(predicate, address) : HasText(predicate, address, "xsd:anyURI");

    private RdfTerm Append(string text)
    {
        var start = _utf8.WrittenCount;
        return new RdfTerm(start, (int)Encoding.UTF8.GetBytes(text, _utf8), false);
    }

    // Properties and their values are few; lists are quicker than sets.
    private RdfResource Has(string predicate, RdfTerm value)
    {
        var property = Find(predicate);
        foreach (var other in property.Values)
        {
            if (other.IsIri == value.IsIri && other.Language == value.Language && other.Datatype == value.Datatype
                && Utf8(other).SequenceEqual(Utf8(value)))
            {
                return this;
            }
        }

        property.Add(value);
        return this;
    }

    private RdfProperty Find(string predicate)
    {
        for (var i = 0; i < _propertyCount; i++)
        {
            if (_properties[i].Predicate == predicate)
            {
                return _properties[i];
            }
        }

        if (_propertyCount == _properties.Count)
        {
            _properties.Add(new RdfProperty());
        }

        var property = _properties[_propertyCount++];
        property.Begin(predicate);
        return property;
    }
}
