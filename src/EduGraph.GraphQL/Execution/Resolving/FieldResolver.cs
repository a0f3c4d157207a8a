namespace EduGraph.GraphQL.Execution;

/// <summary>How a field gets its value. Implementations are safe to share between threads and keep nothing of a request.</summary>
public abstract class FieldResolver
{
    private protected FieldResolver()
    {
    }

    /// <summary>Called once for each place where a request selects the field, before any value is resolved there.</summary>
    /// <param name="field">Arguments, selection and request; <see cref="FieldRequest.State"/> is not yet there.</param>
    /// <returns>What the resolver wants to find in <see cref="FieldRequest.State"/>, such as arguments in a form of its own.</returns>
    /// <exception cref="GraphQLException">The field cannot be resolved; every parent gets the error.</exception>
    public virtual object? Prepare(FieldRequest field) => null;
}
