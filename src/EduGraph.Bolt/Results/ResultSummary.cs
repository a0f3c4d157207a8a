using EduGraph.Bolt.Connections;
using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>A summary made of the metadata of the last SUCCESS; its parts are put together when they are asked for.</summary>
internal sealed class ResultSummary(Query query, BoltConnection connection, Dictionary<string, object?> metadata, long availableAfterMs) : IResultSummary
{
    private const long Unsaid = -1;

    public Query Query => query;

    public ICounters Counters { get; } = new Counters(metadata.GetValueOrDefault("stats") as Dictionary<string, object?>);

    public QueryType QueryType => metadata.GetValueOrDefault("type") switch
    {
        "r" => QueryType.ReadOnly,
        "rw" => QueryType.ReadWrite,
        "w" => QueryType.WriteOnly,
        "s" => QueryType.SchemaWrite,
        _ => QueryType.Unknown,
    };

    public bool HasPlan => Plan is not null;

    public bool HasProfile => Profile is not null;

    public IPlan? Plan => Profile ?? (metadata.GetValueOrDefault("plan") is Dictionary<string, object?> plan ? new QueryPlan(plan) : null);

    public IProfiledPlan? Profile =>
        metadata.GetValueOrDefault("profile") is Dictionary<string, object?> profile ? new QueryPlan(profile) : null;

    public IList<INotification> Notifications => Notification.ListOf(metadata);

    public TimeSpan ResultAvailableAfter => TimeSpan.FromMilliseconds(availableAfterMs);

    public TimeSpan ResultConsumedAfter => TimeSpan.FromMilliseconds(metadata.GetValueOrDefault("t_last") as long? ?? Unsaid);

    public IServerInfo Server { get; } = new ServerInfo(connection.Address.ToString(), connection.Version.ToString(), connection.ServerAgent);

    public IDatabaseInfo Database { get; } = new DatabaseInfo(metadata.GetValueOrDefault("db") as string);
}
