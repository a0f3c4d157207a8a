namespace EduGraph.GraphQL.Language;

/// <summary>Type : one of NamedType ListType NonNullType</summary>
public abstract class TypeNode : SyntaxNode
{
    private protected TypeNode(SyntaxLocation location)
        : base(location)
    {
    }
}

/// <summary>NamedType : Name</summary>
public sealed class NamedTypeNode(SyntaxLocation location, NameNode name)
    : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
    }
}

/// <summary>ListType : [ Type ]</summary>
public sealed class ListTypeNode(SyntaxLocation location, TypeNode type)
    : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Type);
    }
}

/// <summary>NonNullType : one of NamedType! ListType!</summary>
public sealed class NonNullTypeNode(SyntaxLocation location, TypeNode type)
    : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type without its <c>!</c>.</summary>
    public TypeNode Type { get; } = type;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Type);
    }
}
