namespace EduGraph.GraphQL;

/// <summary>Carries a fault that the caller of a request may know of out of a resolver.</summary>
/// <remarks>Any other exception of a resolver reaches the caller as a neutral message.</remarks>
public sealed class GraphQLException : Exception
{
    /// <summary>Carries an error; its locations and path are filled in with those of the field if it has none.</summary>
    public GraphQLException(GraphQLError error)
        : base(error?.Message)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>Carries a message.</summary>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message, code: code))
    {
    }

    /// <summary>What is wrong.</summary>
    public GraphQLError Error { get; }
}
