namespace EduGraph.GraphQL.Execution;

/// <summary>Writes the value of a scalar or enum field, or of a list of them, straight into the answer.</summary>
public abstract class LeafResolver : FieldResolver
{
    /// <summary>Writes one JSON value, as the field's type has it.</summary>
    /// <param name="field">Arguments, state and request.</param>
    /// <param name="parent">The object that has the field.</param>
    /// <param name="output">Where to write.</param>
    /// <returns>False if the value is null; nothing may be written then.</returns>
    /// <exception cref="GraphQLException">The field cannot be resolved; what was written of it is taken back.</exception>
    /// <remarks>Of a list, the resolver writes the whole array, and keeps the nulls out that the type does not allow.</remarks>
    public abstract bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output);
}
