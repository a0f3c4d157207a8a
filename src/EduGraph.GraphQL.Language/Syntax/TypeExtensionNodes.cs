namespace EduGraph.GraphQL.Language;

/// <summary>
/// TypeExtension : one of ScalarTypeExtension ObjectTypeExtension InterfaceTypeExtension UnionTypeExtension EnumTypeExtension
/// InputObjectTypeExtension
/// </summary>
public abstract class TypeExtensionNode : DefinitionNode
{
    private protected TypeExtensionNode(SyntaxLocation location, NameNode name, IReadOnlyList<DirectiveNode> directives)
        : base(location)
    {
        Name = name;
        Directives = directives;
    }

    /// <summary>The name of the type that is extended.</summary>
    public NameNode Name { get; }

    /// <summary>Directives in the order written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>ScalarTypeExtension : extend scalar Name Directives[Const]</summary>
public sealed class ScalarTypeExtensionNode(SyntaxLocation location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Directives);
    }
}

/// <summary>ObjectTypeExtension : extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
public sealed class ObjectTypeExtensionNode(
    SyntaxLocation location,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <summary>The interfaces after <c>implements</c>, in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in the order written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Interfaces);
        visitor.Visit(Directives);
        visitor.Visit(Fields);
    }
}

/// <summary>InterfaceTypeExtension : extend interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
public sealed class InterfaceTypeExtensionNode(
    SyntaxLocation location,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>The interfaces after <c>implements</c>, in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in the order written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Interfaces);
        visitor.Visit(Directives);
        visitor.Visit(Fields);
    }
}

/// <summary>UnionTypeExtension : extend union Name Directives[Const]? UnionMemberTypes?</summary>
public sealed class UnionTypeExtensionNode(
    SyntaxLocation location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The member types in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Directives);
        visitor.Visit(Types);
    }
}

/// <summary>EnumTypeExtension : extend enum Name Directives[Const]? EnumValuesDefinition?</summary>
public sealed class EnumTypeExtensionNode(
    SyntaxLocation location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The values in the order written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Directives);
        visitor.Visit(Values);
    }
}

/// <summary>InputObjectTypeExtension : extend input Name Directives[Const]? InputFieldsDefinition?</summary>
public sealed class InputObjectTypeExtensionNode(
    SyntaxLocation location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : TypeExtensionNode(location, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The input fields in the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Directives);
        visitor.Visit(Fields);
    }
}
