using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Analytics.Projections;

/// <summary>Makes a network out of a snapshot by a rule.</summary>
public static class ProjectionBuilder
{
    /// <summary>The network with the best values of the snapshot.</summary>
    /// <remarks>Time O(steps of all paths + sum over shared things of the square of those that share them); memory O(paths + ties).</remarks>
    public static ProjectedNetwork Build(GraphSnapshot snapshot, ProjectionRule rule, CancellationToken cancellationToken = default) =>
        Build(snapshot, rule, new GraphView(snapshot, rule), cancellationToken);

    /// <summary>The network as a view sees the snapshot.</summary>
    public static ProjectedNetwork Build(GraphSnapshot snapshot, ProjectionRule rule, IGraphView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(view);
        var choice = new NodeChoice(snapshot, rule, view);
        var parts = rule.Parts
            .Select(part => new NetworkPart(part, new PartWalk(snapshot, rule, part, view)))
            .ToList();
        foreach (var part in parts)
        {
            part.Shared = SharedThings.Build(part.Walk, choice.Span, choice.CanShare, cancellationToken);
        }

        var draft = rule.IsTwoMode
            ? TwoModeTies.Collect(rule, choice, parts)
            : OneModeTies.Collect(rule, choice, parts, cancellationToken);
        var network = ProjectedNetwork.FromTies(snapshot, rule, parts, draft);
        return rule.GroupProperty is { } property ? network.GroupBy(node => view.TextOf(node, property)) : network;
    }
}
