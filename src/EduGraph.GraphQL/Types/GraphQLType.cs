namespace EduGraph.GraphQL.Types;

/// <summary>A type: a named one, or a list or non-null type around another.</summary>
/// <remarks>
/// Immutable once its schema is built. Two uses of one type in a schema are the same object, wrappers included, so that types are compared
/// by reference.
/// </remarks>
public abstract class GraphQLType
{
    private ListType? _list;

    private protected GraphQLType()
    {
    }

    /// <summary>What sort of type it is.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The list of this type: always the same one.</summary>
    public ListType List() => _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;
}
