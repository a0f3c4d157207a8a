using System.Globalization;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Api.Resolvers;

/// <summary><c>statistics</c> and <c>ingestionRuns</c>.</summary>
internal static class StatisticsResolvers
{
    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "statistics", new Composite((field, _, results) =>
            results.Add(ResolvedValue.FromObject(GraphRequest.Of(field).Snapshot))));
        map.Add(ApiNames.Query, "ingestionRuns", new Composite(AddRuns));
        BindStatistics(map);
        BindRun(map);
    }

    private static void BindStatistics(ResolverMap map)
    {
        const string statistics = "Statistics";
        map.Add(statistics, "revision", Leaf.IntOf<GraphSnapshot>(snapshot => snapshot.Revision));
        map.Add(statistics, "nodeCount", Leaf.IntOf<GraphSnapshot>(snapshot => snapshot.Nodes.Count));
        map.Add(statistics, "relationshipCount", Leaf.IntOf<GraphSnapshot>(snapshot => snapshot.Relationships.Count));
        map.Add(statistics, "claimCount", Leaf.IntOf<GraphSnapshot>(snapshot => snapshot.Claims.Count));
        map.Add(statistics, "sourceCount", Leaf.IntOf<GraphSnapshot>(snapshot => snapshot.Sources.Count));
        map.Add(statistics, "mentionCount", Leaf.IntOf<GraphSnapshot>(snapshot => snapshot.Sources.MentionCount));
        map.Add(statistics, "conflictCount", Leaf.IntOf<GraphSnapshot>(snapshot => snapshot.Conflicts.All.Count));
        map.Add(statistics, "kinds", Composite.Objects<GraphSnapshot>(
            snapshot => snapshot.Schema.Kinds.Select(kind => new Count(ApiTypeNames.ScreamingSnake(kind.Name), snapshot.Nodes.RangeOf(kind).Count))));
        map.Add(statistics, "relationshipTypes", Composite.Objects<GraphSnapshot>(
            snapshot => snapshot.Schema.RelationshipTypes.Select(type => new Count(type.Name, snapshot.Relationships.RangeOf(type).Count))));
        map.Add("KindStatistics", ApiNames.Kind, Leaf.TextOf<Count>(count => count.Name));
        map.Add("KindStatistics", "count", Leaf.IntOf<Count>(count => count.Number));
        map.Add("RelationshipTypeStatistics", "type", Leaf.TextOf<Count>(count => count.Name));
        map.Add("RelationshipTypeStatistics", "count", Leaf.IntOf<Count>(count => count.Number));
    }

    private static void BindRun(ResolverMap map)
    {
        const string run = "IngestionRun";
        map.Add(run, ApiNames.Id, Leaf.TextOf<IngestionRun>(value => value.Id));
        map.Add(run, "state", Leaf.TextOf<IngestionRun>(value => value.State.ToString().ToUpperInvariant()));
        map.Add(run, "startedAt", Leaf.TextOf<IngestionRun>(value => Moment(value.StartedAt)));
        map.Add(run, "endedAt", Leaf.TextOf<IngestionRun>(value => value.EndedAt is { } endedAt ? Moment(endedAt) : null));
        map.Add(run, "inputs", Composite.Objects<IngestionRun>(value => value.Inputs));
        map.Add(run, "documentsWritten", Leaf.IntOf<IngestionRun>(value => value.Counts.DocumentsWritten));
        map.Add(run, "documentsUnchanged", Leaf.IntOf<IngestionRun>(value => value.Counts.DocumentsUnchanged));
        map.Add(run, "sourcesWithdrawn", Leaf.IntOf<IngestionRun>(value => value.Counts.SourcesWithdrawn));
        map.Add(run, "mentionsWritten", Leaf.IntOf<IngestionRun>(value => value.Counts.MentionsWritten));
        map.Add(run, "claimsWritten", Leaf.IntOf<IngestionRun>(value => value.Counts.ClaimsWritten));
        map.Add(run, "recordsRejected", Leaf.IntOf<IngestionRun>(value => value.Counts.RecordsRejected));
        map.Add("IngestionInput", ApiNames.Name, Leaf.TextOf<RunInput>(input => input.Name));
        map.Add("IngestionInput", "contentHash", Leaf.TextOf<RunInput>(input => input.ContentHash));
    }

    private static void AddRuns(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var request = GraphRequest.Of(field);
        var size = Arguments.Number(field, "first", 0, Hosting.GraphFollower.RunCountMax, request.Options.PageSizeDefault);
        results.BeginList();
        foreach (var run in request.Runs.Take(size))
        {
            results.Add(ResolvedValue.FromObject(run));
        }

        results.EndList();
    }

    /// <summary>A number of nodes of a kind: the type <c>KindStatistics</c>.</summary>
    public static object CountOf(NodeKind kind, int number) => new Count(ApiTypeNames.ScreamingSnake(kind.Name), number);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private sealed record Count(string Name, int Number);
}
