namespace EduGraph.GraphQL;

/// <summary>A schema cannot be used, because of faults that its author has to mend.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Reports faults, at least one.</summary>
    public SchemaException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join('\n', errors))
    {
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        Errors = errors;
    }

    /// <summary>Reports a fault.</summary>
    public SchemaException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>What is wrong; each error has file, line and column where it has a place.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
