using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>A property of a kind, of a relationship type, or of a value with details.</summary>
public sealed class PropertyDefinition
{
    /// <summary>Name, in camelCase: <c>establishedOn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it says.</summary>
    public required string Description { get; init; }

    /// <summary>Name of its type in the files, without list and non-null marks: <c>PartialDate</c>, <c>CountryCode</c>, <c>Stage</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>How a claim holds its value; of a property that holds many values, how each is held.</summary>
    public required ValueKind Storage { get; init; }

    /// <summary>Whether a node has many values side by side: each is a claim, none is better than another.</summary>
    public bool IsList => ValueType is not null;

    /// <summary>Whether each thing must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it tells relationships of one type between the same two nodes apart.</summary>
    public bool IsKey { get; init; }

    /// <summary>The enum, where <see cref="Storage"/> is <see cref="ValueKind.Enum"/>.</summary>
    public GraphEnum? Enum { get; internal set; }

    /// <summary>The type of the values with details; null for a property that holds one plain value.</summary>
    public GraphValueType? ValueType { get; internal set; }

    /// <summary>Kinds that the node may be of, where <see cref="Storage"/> is <see cref="ValueKind.Mention"/>.</summary>
    public ImmutableArray<NodeKind> NodeKinds { get; internal set; } = [];

    /// <summary>Unit of the number, in full; null where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Least value believed.</summary>
    public double? Min { get; init; }

    /// <summary>Greatest value believed.</summary>
    public double? Max { get; init; }

    /// <summary>Whether it is the first or the last day on which the thing is there.</summary>
    public PropertyBound Bound { get; init; }

    /// <summary>Whether it can be worded in several ways that do not contradict each other.</summary>
    public bool IsWording { get; init; }

    /// <summary>Other words for it; read as if they were its name.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
