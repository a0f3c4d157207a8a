namespace EduGraph.GraphQL.Types;

/// <summary>A list of another type: <c>[String!]</c>.</summary>
public sealed class ListType : NullableType
{
    internal ListType(GraphQLType itemType) => ItemType = itemType;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <summary>The type of the items.</summary>
    public GraphQLType ItemType { get; }

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}
