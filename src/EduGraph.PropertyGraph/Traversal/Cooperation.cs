using System.Collections.Immutable;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Which bodies are tied to which, through what they share.</summary>
public static class Cooperation
{
    /// <summary>The bodies that one body is tied to, the strongest tie first, then by <c>nodeIndex</c>. O(edges of the body and of what it shares).</summary>
    public static IReadOnlyList<CooperationTie> PartnersOf(GraphSnapshot snapshot, int body, CooperationRule rule)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(rule);
        var ties = TiesOf(new CooperationWalk(snapshot, rule), body, only: null).Values.Select(tie => tie.Build()).ToList();
        ties.Sort(static (left, right) => right.Strength.CompareTo(left.Strength) is var compared and not 0 ? compared : left.Right.CompareTo(right.Right));
        return ties;
    }

    /// <summary>The tie of two bodies with its evidence, or null where they share nothing.</summary>
    public static CooperationTie? TieOf(GraphSnapshot snapshot, int left, int right, CooperationRule rule)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(rule);
        return TiesOf(new CooperationWalk(snapshot, rule), left, [right]).TryGetValue(right, out var tie) ? tie.Build() : null;
    }

    /// <summary>The bodies that are tied to every one of some bodies; the strongest first, then by <c>nodeIndex</c>. The bodies themselves are left out.</summary>
    /// <exception cref="ArgumentException">Fewer than two bodies.</exception>
    public static IReadOnlyList<CommonPartner> CommonPartners(GraphSnapshot snapshot, ReadOnlySpan<int> bodies, CooperationRule rule)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(rule);
        if (bodies.Length < 2)
        {
            throw new ArgumentException("Partners are common to two bodies or more.", nameof(bodies));
        }

        // Who is tied to all comes first, on sets of numbers; evidence is gathered only for those.
        var walk = new CooperationWalk(snapshot, rule);
        var common = PartnerSetOf(walk, bodies[0]);
        foreach (var body in bodies[1..])
        {
            common.IntersectWith(PartnerSetOf(walk, body));
        }

        foreach (var body in bodies)
        {
            common.Remove(body);
        }

        var ties = new List<Dictionary<int, TieDraft>>();
        foreach (var body in bodies)
        {
            ties.Add(TiesOf(walk, body, common));
        }

        var partners = common.Select(partner => ties.Select(byPartner => byPartner[partner].Build()).ToImmutableArray())
            .Select(each => new CommonPartner(each[0].Right, each, each.Sum(tie => tie.Strength)))
            .ToList();
        partners.Sort(static (left, right) => right.Strength.CompareTo(left.Strength) is var compared and not 0 ? compared : left.Body.CompareTo(right.Body));
        return partners;
    }

    /// <summary>The network of all bodies: ties with their counts and strengths; the evidence of one tie is given by <see cref="TieOf"/>.</summary>
    /// <remarks>O(sum over shared things of the square of the bodies that share them).</remarks>
    public static CooperationNetwork Project(GraphSnapshot snapshot, CooperationRule rule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(rule);
        return CooperationNetwork.Build(new CooperationWalk(snapshot, rule), cancellationToken);
    }

    /// <summary>For each body and each country, to how many bodies seated there the body is tied.</summary>
    public static BodyCountryMatrix ByCountry(GraphSnapshot snapshot, CooperationRule rule, CancellationToken cancellationToken = default) =>
        BodyCountryMatrix.Build(new CooperationWalk(snapshot, rule), CountriesOf(snapshot), snapshot.Texts, cancellationToken);

    // Text index of a node's country.
    private static Func<int, int> CountriesOf(GraphSnapshot snapshot)
    {
        var columns = snapshot.Schema.Kinds
            .Select(kind => kind.FindProperty("country") is { } property ? snapshot.Nodes.ColumnOf(kind, property) as TextColumn : null)
            .ToArray();
        return node => columns[snapshot.Nodes.KindIndexOf(node)]?[node] ?? TextPool.None;
    }

    private static HashSet<int> PartnerSetOf(CooperationWalk walk, int body)
    {
        var partners = new HashSet<int>();
        walk.Visit(body, (_, _, _, other, _, _) => partners.Add(other));
        return partners;
    }

    private static Dictionary<int, TieDraft> TiesOf(CooperationWalk walk, int body, HashSet<int>? only)
    {
        var ties = new Dictionary<int, TieDraft>();
        walk.Visit(body, (basis, thing, own, other, others, sharingCount) =>
        {
            if (only is null || only.Contains(other))
            {
                if (!ties.TryGetValue(other, out var tie))
                {
                    ties.Add(other, tie = new TieDraft(body, other));
                }

                tie.Add(basis, thing, own, others, sharingCount);
            }
        });
        return ties;
    }

    private sealed class TieDraft(int left, int right)
    {
        private readonly SortedDictionary<(CooperationBasis Basis, int Thing), (SortedSet<int> Relationships, int SharingCount)> _shared = [];

        public void Add(CooperationBasis basis, int thing, int own, int others, int sharingCount)
        {
            if (!_shared.TryGetValue((basis, thing), out var evidence))
            {
                _shared.Add((basis, thing), evidence = ([], sharingCount));
            }

            evidence.Relationships.Add(own);
            if (others >= 0)
            {
                evidence.Relationships.Add(others);
            }
        }

        public CooperationTie Build() => new(
            left,
            right,
            _shared.Values.Sum(evidence => 1.0 / (evidence.SharingCount - 1)),
            [.. _shared.Select(entry => new CooperationEvidence(entry.Key.Basis, entry.Key.Thing, [.. entry.Value.Relationships]))]);
    }
}
