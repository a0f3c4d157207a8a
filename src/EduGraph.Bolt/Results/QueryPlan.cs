using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>A step of a plan, made of the map that the server sends.</summary>
internal sealed class QueryPlan(Dictionary<string, object?> step) : IProfiledPlan
{
    private readonly List<QueryPlan> _children =
        [.. (step.GetValueOrDefault("children") as List<object?> ?? []).OfType<Dictionary<string, object?>>().Select(child => new QueryPlan(child))];

    public string OperatorType => step.GetValueOrDefault("operatorType") as string ?? "";

    public IDictionary<string, object?> Arguments => step.GetValueOrDefault("args") as Dictionary<string, object?> ?? [];

    public IList<string> Identifiers => [.. (step.GetValueOrDefault("identifiers") as List<object?> ?? []).OfType<string>()];

    public long DbHits => step.GetValueOrDefault("dbHits") as long? ?? 0;

    public long Records => step.GetValueOrDefault("rows") as long? ?? 0;

    public IList<IProfiledPlan> Children => [.. _children];

    IList<IPlan> IPlan.Children => [.. _children];
}
