namespace EduGraph.Export.Rdf;

/// <summary>What is said of one thing: its types and its properties, each with its values, each value once.</summary>
/// <param name="iri">The thing.</param>
internal sealed class RdfResource(string iri)
{
    private readonly List<string> _types = [];
    private readonly List<(string Predicate, List<RdfTerm> Values)> _properties = [];

    /// <summary>The thing's IRI.</summary>
    public string Iri => iri;

    /// <summary>Its classes, as prefixed names.</summary>
    public IReadOnlyList<string> Types => _types;

    /// <summary>Its properties, by prefixed name, in the order in which they came.</summary>
    public IReadOnlyList<(string Predicate, List<RdfTerm> Values)> Properties => _properties;

    /// <summary>Adds classes.</summary>
    public RdfResource Is(params IEnumerable<string> types)
    {
        _types.AddRange(types.Where(type => !_types.Contains(type)));
        return this;
    }

    /// <summary>Adds a value of a property.</summary>
    public RdfResource Has(string predicate, RdfTerm value)
    {
        var index = _properties.FindIndex(property => property.Predicate == predicate);
        if (index < 0)
        {
            index = _properties.Count;
            _properties.Add((predicate, []));
        }

        if (!_properties[index].Values.Contains(value))
        {
            _properties[index].Values.Add(value);
        }

        return this;
    }
}
