using System.Collections.Frozen;
using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Numbers for what claims are about: names of properties and relationship types together, in ordinal order.</summary>
internal sealed class PredicateTable
{
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly PropertyDefinition?[] _properties; // by kind, then by number
    private readonly RelationshipType?[] _types; // by number

    public PredicateTable(GraphSchema schema)
    {
        Names = [.. schema.Kinds
            .SelectMany(kind => kind.Properties)
            .Select(property => property.Name)
            .Concat(schema.RelationshipTypes.Select(type => type.Name))
            .Distinct()
            .Order(StringComparer.Ordinal)];
        _numbers = Names.Select((name, number) => (name, number)).ToFrozenDictionary(pair => pair.name, pair => pair.number);
        _types = [.. Names.Select(schema.FindRelationshipType)];
        _properties = [.. schema.Kinds.SelectMany(kind => Names.Select(kind.FindProperty))];
    }

    /// <summary>All predicates, by number.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of a predicate, or -1.</summary>
    public int NumberOf(string name) => _numbers.TryGetValue(name, out var number) ? number : -1;

    /// <summary>The relationship type of that number, or null.</summary>
    public RelationshipType? TypeOf(int number) => _types[number];

    /// <summary>The property of that number of a kind, or null.</summary>
    public PropertyDefinition? PropertyOf(int kindIndex, int number) => _properties[(kindIndex * Names.Length) + number];
}
