namespace EduGraph.GraphQL.Types;

/// <summary>Another type without null: <c>String!</c>.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(NullableType nullableType) => NullableType = nullableType;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <summary>The type with null.</summary>
    public NullableType NullableType { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{NullableType}!";
}
