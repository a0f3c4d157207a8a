using System.Collections.Immutable;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Analytics.Projections;

/// <summary>What a network is made of: the ways in which its nodes are tied, the weights, and what counts.</summary>
public sealed record ProjectionRule
{
    /// <summary>Most nodes that may share a thing, where a rule does not say: larger gatherings tie nobody.</summary>
    public const int SharingCountMaxDefault = 100;

    /// <summary>Kinds of the nodes, in the order of the schema.</summary>
    public required ImmutableArray<NodeKind> NodeKinds { get; init; }

    /// <summary>What makes the ties, at least one.</summary>
    public required ImmutableArray<ProjectionPart> Parts { get; init; }

    /// <summary>Whether shared things are nodes too.</summary>
    public bool IsTwoMode { get; init; }

    /// <summary>The property whose values the nodes are brought together by; null for none.</summary>
    public string? GroupProperty { get; init; }

    /// <summary>How ties are weighed.</summary>
    public WeightRule Weight { get; init; } = WeightRule.Newman;

    /// <summary>First day on which things have to be there; null for any. The same as <see cref="To"/> for one day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which things have to be there; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether shared things and direct ties count of which no source says when they began.</summary>
    public bool AllowsUndated { get; init; } = true;

    /// <summary>Least confidence of a relationship's best claim, 0 to 1.</summary>
    public double ConfidenceMin { get; init; }

    /// <summary>Things shared by more nodes than this tie nobody; at least 2.</summary>
    public int SharingCountMax { get; init; } = SharingCountMaxDefault;

    /// <summary>Ties that share fewer things are left out.</summary>
    public int CountMin { get; init; } = 1;

    /// <summary>Whether only ties between two different countries count.</summary>
    public bool IsCrossBorder { get; init; }

    /// <summary>Only nodes of these countries; default for all.</summary>
    public ImmutableArray<string> Countries { get; init; }

    /// <summary>Only nodes of these kinds; default for all.</summary>
    public ImmutableArray<NodeKind> OnlyKinds { get; init; }

    /// <summary>By kind, the only types that nodes of it may have; kinds that are not listed may have any.</summary>
    public ImmutableArray<TypeChoice> NodeTypes { get; init; } = [];

    /// <summary>By kind, the only types that shared things of it may have; kinds that are not listed may have any.</summary>
    public ImmutableArray<TypeChoice> SharedTypes { get; init; } = [];

    /// <summary>The rule of a declared projection, with everything else as by default.</summary>
    public static ProjectionRule Of(Projection projection)
    {
        ArgumentNullException.ThrowIfNull(projection);
        return new()
        {
            NodeKinds = projection.NodeKinds,
            Parts = projection.Parts,
            IsTwoMode = projection.IsTwoMode,
            GroupProperty = projection.GroupProperty,
        };
    }
}

/// <summary>Types that nodes of a kind may have.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Types">Names of values of the enum of its property <c>type</c>.</param>
public sealed record TypeChoice(NodeKind Kind, ImmutableArray<string> Types);
