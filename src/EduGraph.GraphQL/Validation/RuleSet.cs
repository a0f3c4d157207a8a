using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation;

/// <summary>Rules in the order in which they look at a node, with tables that say which rules look at nodes of which kind.</summary>
internal sealed class RuleSet
{
    /// <summary>Rules of a set: one bit of a mask each.</summary>
    public const int CountMax = 64;

    private readonly int[][] _enteringByKind;
    private readonly int[][] _leavingByKind;

    public RuleSet(params IReadOnlyList<RuleDefinition> definitions)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(definitions.Count, CountMax);
        Definitions = definitions;
        SyntaxKind[] kinds = Enum.GetValues<SyntaxKind>();
        _enteringByKind = Array.ConvertAll(kinds, kind => IndexesWhere(definition => definition.Enters.Contains(kind)));
        _leavingByKind = Array.ConvertAll(kinds, kind => IndexesWhere(definition => definition.Leaves.Contains(kind)));
    }

    /// <summary>The rules in order.</summary>
    public IReadOnlyList<RuleDefinition> Definitions { get; }

    /// <summary>Indexes of the rules that enter nodes of the kind, ascending.</summary>
    public ReadOnlySpan<int> Entering(SyntaxKind kind) => _enteringByKind[(int)kind];

    /// <summary>Indexes of the rules that leave nodes of the kind, ascending.</summary>
    public ReadOnlySpan<int> Leaving(SyntaxKind kind) => _leavingByKind[(int)kind];

    private int[] IndexesWhere(Predicate<RuleDefinition> matches) =>
        [.. Enumerable.Range(0, Definitions.Count).Where(index => matches(Definitions[index]))];
}
