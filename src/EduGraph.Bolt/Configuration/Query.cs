using System.Collections.Immutable;

namespace Neo4j.Driver;

/// <summary>A Cypher text and its parameters.</summary>
public class Query
{
    /// <summary>A query without parameters.</summary>
    public Query(string text)
        : this(text, (IDictionary<string, object?>?)null)
    {
    }

    /// <summary>A query whose parameters are the public properties of an object, or the entries of a dictionary.</summary>
    public Query(string text, object? parameters)
        : this(text, ToDictionary(parameters))
    {
    }

    /// <summary>A query and its parameters.</summary>
    public Query(string text, IDictionary<string, object?>? parameters)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Text, Parameters) = (text, parameters ?? ImmutableDictionary<string, object?>.Empty);
    }

    /// <summary>The Cypher text.</summary>
    public string Text { get; }

    /// <summary>The parameters by name.</summary>
    public IDictionary<string, object?> Parameters { get; }

    /// <summary>The text and the names of the parameters; never their values.</summary>
    public override string ToString() => Parameters.Count == 0 ? Text : $"{Text} ({string.Join(", ", Parameters.Keys)})";

    private static IDictionary<string, object?>? ToDictionary(object? parameters) => parameters switch
    {
        null => null,
        IDictionary<string, object?> dictionary => dictionary,
        _ => parameters.GetType().GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0)
            .ToDictionary(property => property.Name, property => property.GetValue(parameters)),
    };
}
