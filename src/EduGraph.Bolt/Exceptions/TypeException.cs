namespace Neo4j.Driver;

/// <summary>A value has a wrong type.</summary>
public class TypeException : ClientException
{
    /// <summary>An error with its message.</summary>
    public TypeException(string message)
        : base(message)
    {
    }

    internal TypeException(ServerFailure failure)
        : base(failure)
    {
    }
}
