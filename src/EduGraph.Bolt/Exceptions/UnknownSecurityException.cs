namespace Neo4j.Driver;

/// <summary>A refusal for reasons of security of a kind that this client does not know.</summary>
public class UnknownSecurityException : SecurityException
{
    internal UnknownSecurityException(ServerFailure failure)
        : base(failure)
    {
    }
}
