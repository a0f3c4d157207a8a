using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>What of the model has been made so far, by name.</summary>
internal sealed class SchemaTypes(SchemaDefinitions definitions)
{
    public SchemaDefinitions Definitions { get; } = definitions;

    public Dictionary<string, GraphEnum> Enums { get; } = [];

    public Dictionary<string, GraphValueType> ValueTypes { get; } = [];

    public Dictionary<string, NodeKind> Kinds { get; } = [];

    public Dictionary<string, NodeInterface> Interfaces { get; } = [];

    /// <summary>Object types marked with a directive, by name.</summary>
    public IEnumerable<ObjectTypeDefinitionNode> Marked(string directive) =>
        Definitions.Types.OfType<ObjectTypeDefinitionNode>().Where(type => type.Directives.Has(directive));

    /// <summary>Kinds that a kind's or an interface's name stands for, in their order; empty for any other name.</summary>
    public IReadOnlyList<NodeKind> KindsOf(string name) =>
        Kinds.TryGetValue(name, out var kind) ? [kind]
        : Interfaces.TryGetValue(name, out var type) ? type.Kinds
        : [];

    public bool IsNodeType(string name) => Kinds.ContainsKey(name) || Interfaces.ContainsKey(name);

    /// <summary>Reports a type that is not defined.</summary>
    /// <returns>Whether it is defined.</returns>
    public bool IsKnown(NameNode name, SchemaFaults faults)
    {
        if (Definitions.FindType(name.Value) is not null || SchemaDefinitions.BuiltInTypes.Contains(name.Value))
        {
            return true;
        }

        var nearest = Suggestions.DidYouMean(name.Value, Definitions.TypeNames.Order(StringComparer.Ordinal));
        faults.Add(name.Location, GraphSchemaFaultCodes.UnknownType, $"There is no type \"{name.Value}\".{nearest}");
        return false;
    }
}
