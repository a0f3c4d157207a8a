namespace Neo4j.Driver;

/// <summary>A parameter has a wrong value.</summary>
public class StatementArgumentException : ClientException
{
    internal StatementArgumentException(ServerFailure failure)
        : base(failure)
    {
    }
}
