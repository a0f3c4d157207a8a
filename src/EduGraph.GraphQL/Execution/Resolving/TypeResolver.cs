using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>Says which object type each value of an interface or union has: ResolveAbstractType(), section 6.4.3.</summary>
public abstract class TypeResolver
{
    /// <summary>Fills in the type of each value.</summary>
    /// <param name="request">The request.</param>
    /// <param name="values">Values of the abstract type; none is null.</param>
    /// <param name="types">As long as <paramref name="values"/>; where nothing is filled in, the value is an error.</param>
    public abstract void Resolve(RequestContext request, ReadOnlySpan<ResolvedValue> values, Span<ObjectType?> types);
}
