namespace Neo4j.Driver;

/// <summary>The database does not exist, so there is no server for it.</summary>
public class FatalDiscoveryException : ClientException
{
    /// <summary>An error with its message.</summary>
    public FatalDiscoveryException(string message)
        : base(message)
    {
    }

    internal FatalDiscoveryException(ServerFailure failure)
        : base(failure)
    {
    }
}
