namespace EduGraph.GraphQL.Types;

/// <summary>A type that has null among its values: every type but a <see cref="NonNullType"/>.</summary>
public abstract class NullableType : GraphQLType
{
    private NonNullType? _nonNull;

    private protected NullableType()
    {
    }

    /// <summary>This type without null: always the same one.</summary>
    public NonNullType NonNull() => _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;
}
