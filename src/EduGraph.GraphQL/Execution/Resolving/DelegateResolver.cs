namespace EduGraph.GraphQL.Execution;

/// <summary>A field of any type whose value is computed for one parent at a time, as an ordinary .NET value.</summary>
/// <param name="resolve">Takes the request and the parent's object, gives the value.</param>
/// <remarks>
/// Leaves give what their scalar can write, enums the value's name, lists any <see cref="System.Collections.IEnumerable"/>; an
/// <see cref="Exception"/> in place of a value is an error there.
/// </remarks>
internal sealed class DelegateResolver(Func<FieldRequest, object?, object?> resolve) : FieldResolver
{
    public object? Resolve(FieldRequest field, in ResolvedValue parent) => resolve(field, parent.Reference);
}
