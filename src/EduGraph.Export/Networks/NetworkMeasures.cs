using System.Collections.Immutable;
using EduGraph.Analytics.Brokerage;
using EduGraph.Analytics.Projections;
using EduGraph.Export.Tables;
using EduGraph.GraphQL.Language;

namespace EduGraph.Export.Networks;

/// <summary>All measures that can be exported with a network.</summary>
public static class NetworkMeasures
{
    /// <summary>What stands for all of them.</summary>
    public const string Every = "all";

    /// <summary>The measures, in the order of their columns.</summary>
    public static ImmutableArray<NetworkMeasure> All { get; } =
    [
        Of("degree", NetworkMetric.Degree, ExportType.Integer),
        Of("strength", NetworkMetric.Strength),
        new("betweenness", NetworkMetric.Betweenness, new MeasureColumn("betweenness", ExportType.Number, BetweennessOf)),
        Of("closeness", NetworkMetric.Closeness),
        Of("harmonic", NetworkMetric.Harmonic),
        Of("eigenvector", NetworkMetric.Eigenvector),
        Of("pageRank", NetworkMetric.PageRank),
        Of("core", NetworkMetric.Core, ExportType.Integer),
        new("component", null, new MeasureColumn("component", ExportType.Integer, (analysis, _, _) => Widen(analysis.ComponentsOf().Groups))),
        new("isArticulationPoint", null, new MeasureColumn("isArticulationPoint", ExportType.Boolean, ArticulationPointsOf)),
        Of("triangles", NetworkMetric.Triangles, ExportType.Integer),
        Of("clustering", NetworkMetric.Clustering),
        Of("constraint", NetworkMetric.Constraint),
        Of("effectiveSize", NetworkMetric.EffectiveSize),
        new(
            "brokerage",
            NetworkMetric.Brokerage,
            Role("coordinator", roles => roles.Coordinator),
            Role("consultant", roles => roles.Consultant),
            Role("gatekeeper", roles => roles.Gatekeeper),
            Role("representative", roles => roles.Representative),
            Role("liaison", roles => roles.Liaison),
            Role("total", roles => roles.Total)),
    ];

    /// <summary>Reads names, commas between them; <c>all</c> for all. As the API's fields or its enum have them: <c>pageRank</c>, <c>PAGE_RANK</c>.</summary>
    /// <returns>The measures, in the order of <see cref="All"/>.</returns>
    /// <exception cref="ExportException">A name is unknown.</exception>
    public static ImmutableArray<NetworkMeasure> Read(string? text)
    {
        var names = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names is [Every])
        {
            return All;
        }

        var chosen = names.Select(name => All.FirstOrDefault(measure => Fold(measure.Name) == Fold(name)) ?? throw Unknown(name)).ToHashSet();
        return [.. All.Where(chosen.Contains)];
    }

    private static string Fold(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static ExportException Unknown(string name)
    {
        var names = All.Select(measure => measure.Name).ToList();
        return new ExportException(
            "UNKNOWN_METRIC",
            $"There is no metric \"{name}\"; there are {string.Join(", ", names)}, and {Every} alone for all.{Suggestions.DidYouMean(name, names)}");
    }

    private static NetworkMeasure Of(string name, NetworkMetric metric, ExportType type = ExportType.Number) =>
        new(name, metric, new MeasureColumn(name, type, (analysis, _, token) => analysis.ValuesOf(metric, token)));

    private static double[] BetweennessOf(NetworkAnalysis analysis, NetworkExport network, CancellationToken cancellationToken) =>
        network.Samples is { } samples
            ? analysis.SampleBetweenness(samples.SourceCount, samples.Seed, cancellationToken).Scores
            : analysis.ValuesOf(NetworkMetric.Betweenness, cancellationToken);

    private static double[] ArticulationPointsOf(NetworkAnalysis analysis, NetworkExport network, CancellationToken cancellationToken)
    {
        var points = analysis.ArticulationPoints();
        return [.. Enumerable.Range(0, analysis.Projected.NodeCount).Select(position => points.Contains(position) ? 1.0 : 0.0)];
    }

    private static MeasureColumn Role(string name, Func<BrokerageRoles, long> read) => new(
        $"brokerage.{name}",
        ExportType.Integer,
        (analysis, _, token) => [.. analysis.BrokerageBy(NetworkGroup.Country, token).Select(roles => (double)read(roles))]);

    internal static double[] Widen(int[] values) => [.. values.Select(value => (double)value)];
}
