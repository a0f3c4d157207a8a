using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>A notification, from either form: the list "notifications", or since Bolt 5.5 the GQL "statuses".</summary>
internal sealed record Notification(
    string Code, string Title, string Description, IInputPosition? Position, string RawSeverityLevel, string RawCategory) : INotification
{
    internal static IList<INotification> ListOf(IReadOnlyDictionary<string, object?> metadata)
    {
        IEnumerable<Dictionary<string, object?>> old = Maps(metadata, "notifications"), statuses = Maps(metadata, "statuses");
        // A status without a code of Neo4j's only says that the query succeeded.
        return [.. old.Select(OfOld), .. statuses.Where(status => status.ContainsKey("neo4j_code")).Select(OfStatus)];
    }

    private static Notification OfOld(Dictionary<string, object?> map) => new(
        Text(map, "code"), Text(map, "title"), Text(map, "description"), InputPosition.Of(map.GetValueOrDefault("position")),
        Text(map, "severity"), Text(map, "category"));

    private static Notification OfStatus(Dictionary<string, object?> map)
    {
        var diagnosis = map.GetValueOrDefault("diagnostic_record") as Dictionary<string, object?> ?? [];
        return new Notification(
            Text(map, "neo4j_code"), Text(map, "title"), Text(map, "description"), InputPosition.Of(diagnosis.GetValueOrDefault("_position")),
            Text(diagnosis, "_severity"), Text(diagnosis, "_classification"));
    }

    private static IEnumerable<Dictionary<string, object?>> Maps(IReadOnlyDictionary<string, object?> metadata, string key) =>
        (metadata.GetValueOrDefault(key) as List<object?> ?? []).OfType<Dictionary<string, object?>>();

    private static string Text(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string ?? "";
}
