using System.Runtime.InteropServices;

namespace EduGraph.Export.Rdf;

/// <summary>A property of a thing, with its values.</summary>
internal sealed class RdfProperty
{
    private readonly List<RdfTerm> _values = [];

    /// <summary>Its name, prefixed.</summary>
    public string Predicate { get; private set; } = "";

    /// <summary>The values, in the order in which they came; good until one is added.</summary>
    public ReadOnlySpan<RdfTerm> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>Begins another property.</summary>
    public void Begin(string predicate)
    {
        Predicate = predicate;
        _values.Clear();
    }

    /// <summary>Adds a value.</summary>
    public void Add(RdfTerm value) => _values.Add(value);
}
