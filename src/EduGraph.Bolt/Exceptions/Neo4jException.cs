namespace Neo4j.Driver;

/// <summary>Whatever went wrong between this client and the server.</summary>
/// <remarks>The cause that a server of version 5.26 or later names stands in <see cref="Exception.InnerException"/>.</remarks>
public class Neo4jException : Exception
{
    /// <summary>An error with its message.</summary>
    public Neo4jException(string message)
        : this(null, message)
    {
    }

    /// <summary>An error with its code and message.</summary>
    public Neo4jException(string? code, string message)
        : this(code, message, null)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public Neo4jException(string message, Exception? innerException)
        : this(null, message, innerException)
    {
    }

    /// <summary>An error with its code, its message and its cause.</summary>
    public Neo4jException(string? code, string message, Exception? innerException)
        : base(message, innerException) => Code = code;

    internal Neo4jException(ServerFailure failure)
        : base(failure.Message, failure.Cause)
    {
        Code = failure.Code;
        GqlStatus = failure.GqlStatus;
        GqlStatusDescription = failure.GqlStatusDescription;
        GqlDiagnosticRecord = failure.GqlDiagnosticRecord;
    }

    /// <summary>Whether the same work may succeed when a new transaction tries it.</summary>
    public virtual bool IsRetriable => false;

    /// <summary>The server's code, as in <c>Neo.ClientError.Statement.SyntaxError</c>; null for an error of this client.</summary>
    public string? Code { get; set; }

    /// <summary>The GQL status, as in <c>42001</c>, from servers that give one (Bolt 5.7).</summary>
    public string? GqlStatus { get; }

    /// <summary>What the GQL status means.</summary>
    public string? GqlStatusDescription { get; }

    /// <summary>More of the GQL status, for diagnosis.</summary>
    public Dictionary<string, object?>? GqlDiagnosticRecord { get; }
}
