namespace Neo4j.Driver;

/// <summary>The bookmarks do not belong together.</summary>
public class InvalidBookmarkMixtureException : ClientException
{
    /// <summary>An error with its message.</summary>
    public InvalidBookmarkMixtureException(string message)
        : base(message)
    {
    }

    internal InvalidBookmarkMixtureException(ServerFailure failure)
        : base(failure)
    {
    }
}
