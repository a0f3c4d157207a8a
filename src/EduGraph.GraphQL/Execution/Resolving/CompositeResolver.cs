namespace EduGraph.GraphQL.Execution;

/// <summary>Resolves a field of objects, interfaces or unions, or of lists of them, for all parents at once.</summary>
public abstract class CompositeResolver : FieldResolver
{
    /// <summary>Adds one result for each parent.</summary>
    /// <param name="field">Arguments, state, selection and request.</param>
    /// <param name="parents">The objects that have the field, at least one; none is null.</param>
    /// <param name="results">Takes the results, in the order of the parents.</param>
    /// <exception cref="GraphQLException">The field cannot be resolved; every parent gets the error.</exception>
    public abstract void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results);
}
