using EduGraph.Analytics.Projections;
using EduGraph.Api.Networks;
using EduGraph.Export;
using EduGraph.Export.Networks;

namespace EduGraph.Api.Exporting;

/// <summary>Refuses exports of networks that are too much work for a request, as <see cref="NetworkLimit"/> refuses questions.</summary>
internal static class ExportNetworkLimit
{
    /// <summary>Adds up the measures and communities that are not known yet.</summary>
    /// <exception cref="ExportException">They are too much work.</exception>
    public static void Check(NetworkExport network, ApiOptions limits)
    {
        var spent = 0.0;
        foreach (var (measure, work) in network.Measures.Select(measure => (measure, WorkOf(network, measure))))
        {
            if (NetworkLimit.IsTooCostly(limits, spent + work))
            {
                var others = string.Join(',', network.Measures.Where(other => other != measure).Select(other => other.Name));
                throw TooCostly(network, limits, measure.Name, work, spent, measure.Metric == NetworkMetric.Betweenness
                    ? "Ask for an estimate by fewer samples, such as samples=200; or"
                    : "You can", "leave the metric out" + (others.Length > 0 ? $" (metrics={others})." : "."));
            }

            spent += work;
        }

        var communities = WorkOfCommunities(network);
        if (NetworkLimit.IsTooCostly(limits, spent + communities))
        {
            throw TooCostly(network, limits, "communities", communities, spent, "You can", "leave them out.");
        }
    }

    private static double WorkOf(NetworkExport network, NetworkMeasure measure) => (measure.Metric, network.Samples) switch
    {
        (NetworkMetric.Betweenness, { } samples) => network.Analysis.IsKnown(NetworkAnalysis.KeyOfSample(samples.SourceCount, samples.Seed))
            ? 0
            : MetricWork.OfPaths(network.Analysis.Projected.Network, samples.SourceCount),
        ({ } metric, _) => network.Analysis.IsKnown(metric) ? 0 : network.Analysis.WorkOf(metric),
        _ => 0,
    };

    private static double WorkOfCommunities(NetworkExport network) =>
        network.Communities is not { } choice || network.Analysis.IsKnown(NetworkAnalysis.KeyOfCommunities(choice.IsLeiden, choice.Seed, choice.Resolution))
            ? 0
            : MetricWork.OfCommunities(network.Analysis.Projected.Network);

    private static ExportException TooCostly(
        NetworkExport network, ApiOptions limits, string what, double work, double spent, string advice, string lastAdvice) => new(
        "NETWORK_TOO_COSTLY",
        NetworkLimit.Describe(limits, network.Analysis, what, work, spent)
        + $" {advice} narrow the network by where, asOf or another projection, or {lastAdvice} The command 'edugraph export' has no such limit.");
}
