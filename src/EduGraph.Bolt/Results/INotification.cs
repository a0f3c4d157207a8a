namespace Neo4j.Driver;

/// <summary>A warning or a hint of the server's on a query.</summary>
public interface INotification
{
    /// <summary>The code, as in <c>Neo.ClientNotification.Statement.CartesianProduct</c>.</summary>
    string Code { get; }

    /// <summary>In short.</summary>
    string Title { get; }

    /// <summary>At length.</summary>
    string Description { get; }

    /// <summary>Where in the query; null where the server does not say.</summary>
    IInputPosition? Position { get; }

    /// <summary>How serious, in the server's word, as in <c>WARNING</c>.</summary>
    string RawSeverityLevel { get; }

    /// <summary>Of what kind, in the server's word, as in <c>PERFORMANCE</c>.</summary>
    string RawCategory { get; }
}
