using EduGraph.Api.Matching;
using EduGraph.Api.Resolvers;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Text;
using EduGraph.Resolution;

namespace EduGraph.Api.Reconciliation;

/// <summary>Finds the nodes that a name may mean.</summary>
/// <remarks>
/// <para>
/// A text that is an id, or an id in a register, means that node. Else bodies are found by the affiliation matcher, whose score counts, and nodes of
/// every kind by their names: a whole name that is equal but for case, width, diacritics and simplified or traditional characters scores 100, a part
/// of one in proportion, 90 at most. The better score counts. Each property given that the node has otherwise takes a third of the score away; one
/// that it has no value of, a twentieth.
/// </para>
/// <para>A candidate is a match where it scores 95 or more, or is what the matcher chooses with 90, and the next one is 5 behind.</para>
/// </remarks>
internal sealed class Reconciler(GraphSnapshot snapshot, SnapshotMatcher matchers)
{
    private const double WholeName = 100;
    private const double PartOfName = 90;
    private const double DiffersFactor = 2.0 / 3;
    private const double MissingFactor = 0.95;
    private const double SureScore = 95;
    private const double ChosenScore = 90;
    private const double Distance = 5;
    private const int HitCountMax = 200;
    private const string Body = "Body";
    private const string Country = "country";

    /// <summary>The candidates, best first; between equals by kind and id.</summary>
    public IReadOnlyList<ReconcileCandidate> Find(ReconcileQuery query)
    {
        var scores = new Dictionary<int, double>();
        if (FindById(query.Text) is { } named && IsOf(query, named))
        {
            return [new ReconcileCandidate(named, WholeName, true)];
        }

        var chosen = AddBodies(query, scores);
        AddNames(query, scores);
        var ranked = scores
            .Select(pair => (Node: pair.Key, Score: Math.Round(pair.Value * PropertyFactor(query, pair.Key), 2)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Node)
            .Take(query.Limit + 1)
            .ToList();
        var next = ranked.Count > 1 ? ranked[1].Score : 0;
        return [.. ranked.Take(query.Limit).Select((candidate, index) => new ReconcileCandidate(
            candidate.Node,
            candidate.Score,
            index == 0
                && (candidate.Score >= SureScore || (candidate.Node == chosen && candidate.Score >= ChosenScore))
                && candidate.Score - next >= Distance))];
    }

    /// <summary>The node that an id, or an id in a register, stands for.</summary>
    public int? FindById(string text)
    {
        if (snapshot.Nodes.TryFind(text.Trim(), out var node, out _))
        {
            return node;
        }

        var schemes = snapshot.Schema.FindEnum("ExternalIdScheme")!.Values;
        for (var scheme = 0; scheme < schemes.Length; scheme++)
        {
            foreach (var form in ExternalIdForms.Of(schemes[scheme].Name, text))
            {
                if (snapshot.ExternalIds.TryFind(scheme, form, out node))
                {
                    return node;
                }
            }
        }

        return null;
    }

    private bool IsOf(ReconcileQuery query, int node) => query.Kinds.IsEmpty || query.Kinds.Contains(snapshot.Nodes.KindOf(node));

    // Gives the body that the matcher chooses, or -1.
    private int AddBodies(ReconcileQuery query, Dictionary<int, double> scores)
    {
        if (!query.Kinds.IsEmpty && !query.Kinds.Any(snapshot.Schema.KindsOf(Body).Contains))
        {
            return -1;
        }

        var country = query.Properties.FirstOrDefault(property => property.Property == Country && property.Value is [_, _]).Value;
        var match = matchers.For(snapshot).Match(query.Text, new MatchHints { CandidateCountMax = query.Limit + 1, Country = country?.ToUpperInvariant() });
        foreach (var candidate in match.Candidates)
        {
            if (snapshot.Nodes.TryFind(candidate.BodyId, out var node, out _) && IsOf(query, node))
            {
                scores[node] = candidate.Score * WholeName;
            }
        }

        return match.Chosen is { } chosen && snapshot.Nodes.TryFind(chosen.BodyId, out var chosenNode, out _) ? chosenNode : -1;
    }

    private void AddNames(ReconcileQuery query, Dictionary<int, double> scores)
    {
        var folded = TextFolder.Fold(query.Text.Trim());
        foreach (var hit in snapshot.Search.Find(query.Text, [.. query.Kinds.Select(kind => kind.Index)]).Take(HitCountMax))
        {
            var isWhole = TextFolder.Fold(snapshot.Texts.Text(snapshot.Names.TextOf(hit.NameIndex))) == folded;
            var score = isWhole ? WholeName : hit.Score * PartOfName;
            scores[hit.NodeIndex] = Math.Max(score, scores.GetValueOrDefault(hit.NodeIndex));
        }
    }

    private double PropertyFactor(ReconcileQuery query, int node)
    {
        var factor = 1.0;
        foreach (var group in query.Properties.GroupBy(property => property.Property))
        {
            var values = NodeValues.Of(snapshot, node, group.Key).Select(value => TextFolder.Fold(value.Text)).ToHashSet();
            var ids = NodeValues.Of(snapshot, node, group.Key).Select(value => value.NodeId).OfType<string>().ToHashSet();
            factor *= values.Count == 0 ? MissingFactor
                : group.Any(asked => values.Contains(TextFolder.Fold(asked.Value)) || ids.Contains(asked.Value)) ? 1
                : DiffersFactor;
        }

        return factor;
    }
}
