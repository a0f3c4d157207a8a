using System.Collections.Immutable;
using System.Text.Json;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Export.Selection;

/// <summary>Which part of the graph is exported; all of it where nothing is said.</summary>
public sealed record ExportFilter
{
    /// <summary>Everything.</summary>
    public static ExportFilter None { get; } = new();

    /// <summary>Kinds of nodes; empty for all.</summary>
    public ImmutableArray<NodeKind> Kinds { get; init; } = [];

    /// <summary>Types of relationships; empty for all.</summary>
    public ImmutableArray<RelationshipType> RelationshipTypes { get; init; } = [];

    /// <summary>
    /// ISO 3166-1 alpha-2 codes; empty for all. What has a country must have one of them; what can have none (an agreement, a person) must be
    /// tied to a node that has, or to a post at one, and a source must speak of
    /// something that is exported.
    /// </summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The day on which nodes and relationships must be there; null for any.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>A test that nodes must pass besides; null for none.</summary>
    public Func<int, bool>? Where { get; init; }

    /// <summary>What <see cref="Where"/> was made of, for the manifest.</summary>
    public JsonElement? WhereText { get; init; }

    /// <summary>Whether it lets everything through.</summary>
    public bool IsNone => Kinds.IsEmpty && RelationshipTypes.IsEmpty && Countries.IsEmpty && AsOf is null && Where is null;
}
