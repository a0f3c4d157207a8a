using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>
/// What may exist in the graph, as the files of <c>graph-schema/</c> say it. Immutable; read once, by <see cref="GraphSchemaReader"/>.
/// </summary>
/// <remarks>All lists have a stable order: the same files give the same order on every machine.</remarks>
public sealed class GraphSchema
{
    private readonly FrozenDictionary<string, NodeKind> _kinds;
    private readonly FrozenDictionary<string, NodeInterface> _interfaces;
    private readonly FrozenDictionary<string, RelationshipType> _relationshipTypes;
    private readonly FrozenDictionary<string, GraphEnum> _enums;

    internal GraphSchema(
        ImmutableArray<NodeKind> kinds,
        ImmutableArray<NodeInterface> interfaces,
        ImmutableArray<RelationshipType> relationshipTypes,
        ImmutableArray<GraphEnum> enums,
        ImmutableArray<GraphValueType> valueTypes,
        ImmutableArray<GraphScalar> scalars,
        ImmutableArray<Projection> projections)
    {
        Kinds = kinds;
        Interfaces = interfaces;
        RelationshipTypes = relationshipTypes;
        Enums = enums;
        ValueTypes = valueTypes;
        Scalars = scalars;
        Projections = projections;
        _kinds = kinds.ToFrozenDictionary(kind => kind.Name);
        _interfaces = interfaces.ToFrozenDictionary(type => type.Name);
        _relationshipTypes = relationshipTypes.ToFrozenDictionary(type => type.Name);
        _enums = enums.ToFrozenDictionary(type => type.Name);
    }

    /// <summary>Node kinds. Kinds that share an interface stand beside each other, as far as one order can do that for all interfaces.</summary>
    public ImmutableArray<NodeKind> Kinds { get; }

    /// <summary>Interfaces that node kinds implement, by name: <c>Body</c>, <c>Initiative</c>, <c>Node</c>, <c>Participant</c>.</summary>
    public ImmutableArray<NodeInterface> Interfaces { get; }

    /// <summary>Relationship types, by name.</summary>
    public ImmutableArray<RelationshipType> RelationshipTypes { get; }

    /// <summary>Enums, by name.</summary>
    public ImmutableArray<GraphEnum> Enums { get; }

    /// <summary>Types marked <c>@value</c>, by name.</summary>
    public ImmutableArray<GraphValueType> ValueTypes { get; }

    /// <summary>Scalars that the files declare, by name.</summary>
    public ImmutableArray<GraphScalar> Scalars { get; }

    /// <summary>Networks that can be asked for by name, in the order of the file.</summary>
    public ImmutableArray<Projection> Projections { get; }

    /// <summary>The kind of that name, or null.</summary>
    public NodeKind? FindKind(string name) => _kinds.GetValueOrDefault(name);

    /// <summary>The interface of that name, or null.</summary>
    public NodeInterface? FindInterface(string name) => _interfaces.GetValueOrDefault(name);

    /// <summary>The relationship type of that name, or null.</summary>
    public RelationshipType? FindRelationshipType(string name) => _relationshipTypes.GetValueOrDefault(name);

    /// <summary>The enum of that name, or null.</summary>
    public GraphEnum? FindEnum(string name) => _enums.GetValueOrDefault(name);

    /// <summary>The projection of that name, or null.</summary>
    public Projection? FindProjection(string name) => Projections.FirstOrDefault(projection => projection.Name == name);

    /// <summary>Kinds that a kind's or an interface's name stands for, in the order of <see cref="Kinds"/>; empty for an unknown name.</summary>
    public ImmutableArray<NodeKind> KindsOf(string name) =>
        _kinds.TryGetValue(name, out var kind) ? [kind] : _interfaces.TryGetValue(name, out var type) ? type.Kinds : [];
}
