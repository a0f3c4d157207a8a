namespace Neo4j.Driver;

/// <summary>The server is too old for this.</summary>
public class UnsupportedFeatureException : ClientException
{
    /// <summary>An error with its message.</summary>
    public UnsupportedFeatureException(string message)
        : base(message)
    {
    }
}
