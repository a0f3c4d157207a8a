using EduGraph.Analytics;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Resolvers;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Networks;

/// <summary>Refuses what is too much work for a request: reckoned before it is begun, added up over the request; what is kept costs nothing.</summary>
internal static class NetworkLimit
{
    private const double Million = 1e6;
    private const string Narrow = "narrow the network by \"where\", \"asOf\" or another projection";

    /// <summary>Whether so many steps are more than one request may cause.</summary>
    public static bool IsTooCostly(ApiOptions options, double work) => work > Million * options.NetworkMillionStepsMax;

    /// <summary>Says that something is too much work, by itself or with what the request has used already.</summary>
    public static string Describe(ApiOptions options, NetworkAnalysis analysis, string what, double work, double spent) => FormattableString.Invariant(
        $"{what} of a network of {analysis.Projected.NodeCount} nodes and {analysis.Projected.TieCount} ties takes about {work / Million:F0} million steps; ")
        + FormattableString.Invariant($"at most {options.NetworkMillionStepsMax} million are made.")
        + (IsTooCostly(options, work) ? "" : FormattableString.Invariant($" The request has used {spent / Million:F0} million already."));

    /// <summary>Checks a metric.</summary>
    /// <exception cref="GraphQLException">It is too much work.</exception>
    public static void Check(FieldRequest field, NetworkAnalysis analysis, NetworkMetric metric)
    {
        if (!analysis.IsKnown(metric))
        {
            Spend(field, analysis, (analysis, metric), ApiTypeNames.ScreamingSnake(metric.ToString()), analysis.WorkOf(metric), metric == NetworkMetric.Betweenness
                ? $"Ask for an estimate, betweenness(samples: 200), or {Narrow}."
                : $"Use a metric such as DEGREE or PAGE_RANK, or {Narrow}.");
        }
    }

    /// <summary>Checks a ranking by a metric in many worlds, or in none.</summary>
    /// <exception cref="GraphQLException">It is too much work.</exception>
    public static void CheckRanking(FieldRequest field, NetworkAnalysis analysis, NetworkMetric metric, int worldCount, object spans)
    {
        var name = ApiTypeNames.ScreamingSnake(metric.ToString());
        if (!analysis.IsKnown(metric))
        {
            Spend(field, analysis, (analysis, metric), name, analysis.WorkOf(metric), $"Rank by a metric such as DEGREE or PAGE_RANK, or {Narrow}.");
        }

        if (worldCount > 0 && !analysis.IsKnown(spans))
        {
            var ofWorld = MetricWork.OfWorld(analysis.Projected.Snapshot) + analysis.WorkOf(metric);
            var left = (Million * GraphRequest.Of(field).Options.NetworkMillionStepsMax) - GraphRequest.Of(field).NetworkBudget.Spent;
            Spend(
                field,
                analysis,
                (analysis, spans),
                $"{name} in {worldCount} worlds",
                worldCount * ofWorld,
                FormattableString.Invariant($"Take fewer worlds: {Math.Floor(left / ofWorld)} could be made, and 0 ranks without spans; or {Narrow}, or rank by a cheaper metric."));
        }
    }

    /// <summary>Checks betweenness by paths from a sample of the nodes.</summary>
    /// <exception cref="GraphQLException">They are too much work.</exception>
    public static void CheckSamples(FieldRequest field, NetworkAnalysis analysis, int sampleCount, object kept)
    {
        if (!analysis.IsKnown(kept))
        {
            var work = MetricWork.OfPaths(analysis.Projected.Network, sampleCount);
            Spend(field, analysis, (analysis, kept), "Betweenness from samples", work, $"Take fewer samples, or {Narrow}.");
        }
    }

    /// <summary>Checks the distances between all nodes.</summary>
    /// <exception cref="GraphQLException">They are too much work.</exception>
    public static void CheckDistances(FieldRequest field, NetworkAnalysis analysis, string what)
    {
        if (!analysis.AreDistancesKnown)
        {
            Spend(field, analysis, (analysis, "distances"), what, MetricWork.OfDistances(analysis.Projected.Network), $"Leave it out, or {Narrow}.");
        }
    }

    /// <summary>Checks finding communities.</summary>
    /// <exception cref="GraphQLException">It is too much work.</exception>
    public static void CheckCommunities(FieldRequest field, NetworkAnalysis analysis, object kept)
    {
        if (!analysis.IsKnown(kept))
        {
            Spend(field, analysis, (analysis, kept), "Finding communities", MetricWork.OfCommunities(analysis.Projected.Network), $"Ask with fewer seeds at once, or {Narrow}.");
        }
    }

    /// <summary>Checks making a network that is not kept.</summary>
    /// <exception cref="GraphQLException">It is too much work, with what was made already.</exception>
    public static void CheckBuilding(FieldRequest field, GraphSnapshot snapshot, string network)
    {
        var (options, work) = (GraphRequest.Of(field).Options, MetricWork.OfBuilding(snapshot));
        if (!GraphRequest.Of(field).NetworkBudget.TrySpend(network, work, Million * options.NetworkMillionStepsMax))
        {
            var message = FormattableString.Invariant($"Making a network of a graph of {snapshot.Nodes.Count} nodes and {snapshot.Relationships.Count} relationships takes about ")
                + FormattableString.Invariant($"{work / Million:F0} million steps; at most {options.NetworkMillionStepsMax} million are made for a request.");
            Refuse(field, message, work, "Ask for fewer networks and measures in one request.");
        }
    }

    /// <summary>Computes what goes on until it settles.</summary>
    /// <exception cref="GraphQLException">It does not settle within the rounds that it is given.</exception>
    public static T Settle<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (Exception exception) when (exception is ConvergenceException or AggregateException { InnerException: ConvergenceException })
        {
            var cause = exception as ConvergenceException ?? exception.InnerException!;
            throw NetworkQuestion.Fault(cause.Message, "NETWORK_NOT_SETTLED", $"Use PAGE_RANK, which always settles, or {Narrow}.");
        }
    }

    private static void Spend(FieldRequest field, NetworkAnalysis analysis, object key, string what, double work, string hint)
    {
        var (options, budget) = (GraphRequest.Of(field).Options, GraphRequest.Of(field).NetworkBudget);
        if (!budget.TrySpend(key, work, Million * options.NetworkMillionStepsMax))
        {
            var isTooMuchAlone = IsTooCostly(options, work);
            Refuse(
                field,
                Describe(options, analysis, what, work, budget.Spent),
                work,
                isTooMuchAlone ? hint : "Ask for fewer measures in one request: what was computed is kept. " + hint);
        }
    }

    private static void Refuse(FieldRequest field, string message, double work, string hint) => throw new GraphQLException(new GraphQLError(
        message,
        code: "NETWORK_TOO_COSTLY",
        extensions: new Dictionary<string, object?>
        {
            ["hint"] = hint,
            ["maxAllowedMillionSteps"] = GraphRequest.Of(field).Options.NetworkMillionStepsMax,
            ["requestedMillionSteps"] = Math.Ceiling(work / Million),
        }));
}
