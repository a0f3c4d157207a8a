namespace Neo4j.Driver;

/// <summary>One step of a query's plan, and the steps that feed it.</summary>
public interface IPlan
{
    /// <summary>What the step does, as in <c>NodeIndexSeek@neo4j</c>.</summary>
    string OperatorType { get; }

    /// <summary>With what.</summary>
    IDictionary<string, object?> Arguments { get; }

    /// <summary>The variables that it fills.</summary>
    IList<string> Identifiers { get; }

    /// <summary>The steps that feed it.</summary>
    IList<IPlan> Children { get; }
}
