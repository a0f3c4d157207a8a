using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;

namespace EduGraph.Api.Networks;

/// <summary>Refuses measures that are too much work for a network.</summary>
internal static class NetworkLimit
{
    private const double Million = 1e6;

    /// <summary>Whether so many steps are more than one request may cause.</summary>
    public static bool IsTooCostly(ApiOptions options, double work) => work > Million * options.NetworkMillionStepsMax;

    /// <summary>Says that something is too much work.</summary>
    public static string Describe(ApiOptions options, NetworkAnalysis analysis, string what, double work) => FormattableString.Invariant(
        $"{what} of a network of {analysis.Projected.NodeCount} nodes and {analysis.Projected.TieCount} ties takes about {work / Million:F0} million steps; ")
        + FormattableString.Invariant($"at most {options.NetworkMillionStepsMax} million are made.");

    /// <summary>Checks a metric.</summary>
    /// <exception cref="GraphQLException">It is too much work.</exception>
    public static void Check(FieldRequest field, NetworkAnalysis analysis, NetworkMetric metric)
    {
        var work = analysis.WorkOf(metric);
        if (IsTooCostly(GraphRequest.Of(field).Options, work))
        {
            var name = Schema.ApiTypeNames.ScreamingSnake(metric.ToString());
            Refuse(field, analysis, name, work, metric == NetworkMetric.Betweenness
                ? "Ask for an estimate, betweenness(samples: 200), or narrow the network by \"where\", \"asOf\" or another projection."
                : "Narrow the network by \"where\", \"asOf\" or another projection, or choose a metric such as DEGREE or PAGE_RANK.");
        }
    }

    /// <summary>Checks a metric in many worlds.</summary>
    /// <exception cref="GraphQLException">It is too much work.</exception>
    public static void CheckWorlds(FieldRequest field, NetworkAnalysis analysis, NetworkMetric metric, int worldCount, double workOfWorld)
    {
        var work = worldCount * (workOfWorld + analysis.WorkOf(metric));
        if (IsTooCostly(GraphRequest.Of(field).Options, work))
        {
            var name = Schema.ApiTypeNames.ScreamingSnake(metric.ToString());
            Refuse(field, analysis, $"{name} in {worldCount} worlds", work, "Take fewer worlds; 0 ranks without spans.");
        }
    }

    /// <summary>Checks shortest paths from some nodes to all.</summary>
    /// <exception cref="GraphQLException">They are too much work.</exception>
    public static void CheckPaths(FieldRequest field, NetworkAnalysis analysis, int sourceCount, string what)
    {
        var work = MetricWork.OfPaths(analysis.Projected.Network, sourceCount);
        if (IsTooCostly(GraphRequest.Of(field).Options, work))
        {
            Refuse(field, analysis, what, work, "Take fewer samples, or narrow the network by \"where\", \"asOf\" or another projection.");
        }
    }

    private static void Refuse(FieldRequest field, NetworkAnalysis analysis, string what, double work, string hint)
    {
        var options = GraphRequest.Of(field).Options;
        throw new GraphQLException(new GraphQLError(
            Describe(options, analysis, what, work),
            code: "NETWORK_TOO_COSTLY",
            extensions: new Dictionary<string, object?>
            {
                ["hint"] = hint,
                ["maxAllowedMillionSteps"] = options.NetworkMillionStepsMax,
                ["requestedMillionSteps"] = Math.Ceiling(work / Million),
            }));
    }
}
