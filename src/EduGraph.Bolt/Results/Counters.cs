using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>Counts by the names that the server gives them; what it leaves out is 0.</summary>
internal sealed class Counters(Dictionary<string, object?>? stats) : ICounters
{
    public bool ContainsUpdates => stats?.GetValueOrDefault("contains-updates") as bool? ?? Names.Any(name => Count(name) > 0);

    public int NodesCreated => Count("nodes-created");

    public int NodesDeleted => Count("nodes-deleted");

    public int RelationshipsCreated => Count("relationships-created");

    public int RelationshipsDeleted => Count("relationships-deleted");

    public int PropertiesSet => Count("properties-set");

    public int LabelsAdded => Count("labels-added");

    public int LabelsRemoved => Count("labels-removed");

    public int IndexesAdded => Count("indexes-added");

    public int IndexesRemoved => Count("indexes-removed");

    public int ConstraintsAdded => Count("constraints-added");

    public int ConstraintsRemoved => Count("constraints-removed");

    public int SystemUpdates => Count("system-updates");

    public bool ContainsSystemUpdates => stats?.GetValueOrDefault("contains-system-updates") as bool? ?? SystemUpdates > 0;

    private IEnumerable<string> Names => stats?.Keys.Where(name => name != "system-updates") ?? [];

    private int Count(string name) => stats?.GetValueOrDefault(name) is long count ? checked((int)count) : 0;
}
