namespace Neo4j.Driver;

/// <summary>What the server says of a query once it is done.</summary>
public interface IResultSummary
{
    /// <summary>The query.</summary>
    Query Query { get; }

    /// <summary>What it changed.</summary>
    ICounters Counters { get; }

    /// <summary>Whether it read, wrote or changed the schema.</summary>
    QueryType QueryType { get; }

    /// <summary>Whether it was an EXPLAIN or a PROFILE.</summary>
    bool HasPlan { get; }

    /// <summary>Whether it was a PROFILE.</summary>
    bool HasProfile { get; }

    /// <summary>How the server would run it, or did; null without EXPLAIN or PROFILE.</summary>
    IPlan? Plan { get; }

    /// <summary>How the server ran it, with its counts; null without PROFILE.</summary>
    IProfiledPlan? Profile { get; }

    /// <summary>Warnings and hints.</summary>
    IList<INotification> Notifications { get; }

    /// <summary>When the first record was ready; -1 ms where the server does not say.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>When the last record was taken; -1 ms where the server does not say.</summary>
    TimeSpan ResultConsumedAfter { get; }

    /// <summary>The server that ran it.</summary>
    IServerInfo Server { get; }

    /// <summary>The database in which it ran.</summary>
    IDatabaseInfo Database { get; }
}
