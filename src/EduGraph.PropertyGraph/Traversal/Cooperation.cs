using System.Collections.Immutable;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Which bodies are tied to which, through what they share.</summary>
public static class Cooperation
{
    /// <summary>The network of all bodies that pass the filter.</summary>
    public static CooperationNetwork Project(GraphSnapshot snapshot, CooperationRule rule) => throw new NotImplementedException();

    /// <summary>The bodies that one body is tied to, the strongest tie first, then by <c>nodeIndex</c>.</summary>
    public static IReadOnlyList<CooperationTie> PartnersOf(GraphSnapshot snapshot, int body, CooperationRule rule) => throw new NotImplementedException();

    /// <summary>The bodies that are tied to every one of some bodies; those with the most shared things first, then by <c>nodeIndex</c>.</summary>
    public static IReadOnlyList<CommonPartner> CommonPartners(GraphSnapshot snapshot, ReadOnlySpan<int> bodies, CooperationRule rule) =>
        throw new NotImplementedException();

    /// <summary>For each body and each country, how many ties the body has to bodies seated there.</summary>
    public static BodyCountryMatrix ByCountry(GraphSnapshot snapshot, CooperationRule rule) => throw new NotImplementedException();
}

/// <summary>What ties bodies to each other, and how a tie is weighed.</summary>
public sealed record CooperationRule
{
    /// <summary>Through what: any of <see cref="CooperationThrough"/>.</summary>
    public CooperationThrough Through { get; init; } = CooperationThrough.All;

    /// <summary>How a shared thing counts.</summary>
    public CooperationWeight Weight { get; init; } = CooperationWeight.Count;

    /// <summary>The day on which bodies, shared things and relationships have to be there; null for any time.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Shared things with more bodies than this are left out: an event with a thousand guests ties nobody. 0 for no limit.</summary>
    public int BodyCountMax { get; init; }
}

/// <summary>What bodies can share.</summary>
[Flags]
public enum CooperationThrough
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An agreement that both are parties to.</summary>
    Agreements = 1,

    /// <summary>A joint body that both founded, host or are members of.</summary>
    Centres = 2,

    /// <summary>An event that both hosted, organised, co-organised, supported or attended.</summary>
    Events = 4,

    /// <summary>A programme that both run or fund.</summary>
    Programmes = 8,

    /// <summary>Anything of these.</summary>
    All = Agreements | Centres | Events | Programmes,
}

/// <summary>How a shared thing counts.</summary>
public enum CooperationWeight
{
    /// <summary>One each.</summary>
    Count,

    /// <summary>1 / (k - 1) for a thing shared by k bodies (Newman, 2001): a large alliance ties its members less than a treaty of two.</summary>
    Newman,

    /// <summary>1 for any number of shared things.</summary>
    Binary,
}

/// <summary>A tie between two bodies, with its evidence.</summary>
/// <param name="Left">One body.</param>
/// <param name="Right">The other.</param>
/// <param name="Weight">Weight by the rule.</param>
/// <param name="Shared">The things shared, ascending by <c>nodeIndex</c>.</param>
/// <param name="Relationships">For each thing shared, the relationships of both bodies to it: those of <paramref name="Left"/> first.</param>
public sealed record CooperationTie(int Left, int Right, double Weight, ImmutableArray<int> Shared, ImmutableArray<ImmutableArray<int>> Relationships);

/// <summary>A body tied to every one of several.</summary>
/// <param name="Body">The body.</param>
/// <param name="Ties">Its tie to each of them, in the order asked.</param>
public sealed record CommonPartner(int Body, ImmutableArray<CooperationTie> Ties);

/// <summary>A network of bodies, undirected, in compressed sparse row form.</summary>
public sealed class CooperationNetwork
{
    /// <summary>Bodies that have a tie, ascending by <c>nodeIndex</c>.</summary>
    public ReadOnlySpan<int> Bodies => throw new NotImplementedException();

    /// <summary>Number of ties, each counted once.</summary>
    public int TieCount => throw new NotImplementedException();

    /// <summary>Edges of the body at a position: those positions hold its ties.</summary>
    public IndexRange EdgesOf(int position) => throw new NotImplementedException();

    /// <summary>Position in <see cref="Bodies"/> of the body at the other end of an edge.</summary>
    public int TargetAt(int edge) => throw new NotImplementedException();

    /// <summary>Weight of an edge.</summary>
    public double WeightAt(int edge) => throw new NotImplementedException();

    /// <summary>The tie of two bodies with its evidence, or null where they share nothing. O(degree).</summary>
    public CooperationTie? TieOf(int left, int right) => throw new NotImplementedException();
}

/// <summary>Ties of bodies to countries.</summary>
public sealed class BodyCountryMatrix
{
    /// <summary>Rows: bodies, ascending by <c>nodeIndex</c>.</summary>
    public ReadOnlySpan<int> Bodies => throw new NotImplementedException();

    /// <summary>Columns: text indexes of ISO 3166-1 alpha-2 codes, in ordinal order.</summary>
    public ReadOnlySpan<int> CountryTexts => throw new NotImplementedException();

    /// <summary>Number of ties of the body in a row to bodies of the country in a column.</summary>
    public int this[int row, int column] => throw new NotImplementedException();
}
