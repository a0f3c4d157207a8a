namespace EduGraph.GraphQL.Execution;

/// <summary>As <see cref="CompositeResolver"/>, for fields that have to wait, for a store or another service.</summary>
/// <remarks>The fields of one level wait at the same time; those of a mutation one after the other.</remarks>
public abstract class AsyncCompositeResolver : FieldResolver
{
    /// <summary>Adds one result for each parent.</summary>
    /// <param name="field">Arguments, state, selection and request; wait with <see cref="RequestContext.CancellationToken"/>.</param>
    /// <param name="parents">The objects that have the field, at least one; none is null.</param>
    /// <param name="results">Takes the results, in the order of the parents.</param>
    /// <exception cref="GraphQLException">The field cannot be resolved; every parent gets the error.</exception>
    public abstract ValueTask ResolveAsync(FieldRequest field, ReadOnlyMemory<ResolvedValue> parents, ResolvedValues results);
}
