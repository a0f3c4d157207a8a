using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>Asks each object for the name of its type.</summary>
internal sealed class TypeNameResolver(Func<object?, string?> nameOf) : TypeResolver
{
    /// <summary>For dictionaries that hold their type's name themselves, as <c>__typename</c>.</summary>
    public static readonly TypeNameResolver OfDictionaries =
        new(value => (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("__typename") as string);

    public override void Resolve(RequestContext request, ReadOnlySpan<ResolvedValue> values, Span<ObjectType?> types)
    {
        for (int index = 0; index < values.Length; index++)
        {
            string? name = nameOf(values[index].Reference);
            types[index] = name is null ? null : request.Schema.FindType(name) as ObjectType;
        }
    }
}
