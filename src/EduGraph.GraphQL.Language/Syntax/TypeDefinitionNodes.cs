namespace EduGraph.GraphQL.Language;

/// <summary>
/// TypeDefinition : one of ScalarTypeDefinition ObjectTypeDefinition InterfaceTypeDefinition UnionTypeDefinition EnumTypeDefinition
/// InputObjectTypeDefinition
/// </summary>
public abstract class TypeDefinitionNode : DefinitionNode
{
    private protected TypeDefinitionNode(
        SyntaxLocation location, StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
        : base(location)
    {
        Description = description;
        Name = name;
        Directives = directives;
    }

    /// <summary>The description in front; null if there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The name of the type.</summary>
    public NameNode Name { get; }

    /// <summary>Directives in the order written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</summary>
public sealed class ScalarTypeDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Directives);
    }
}

/// <summary>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
public sealed class ObjectTypeDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>The interfaces after <c>implements</c>, in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in the order written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Interfaces);
        visitor.Visit(Directives);
        visitor.Visit(Fields);
    }
}

/// <summary>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
public sealed class InterfaceTypeDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The interfaces after <c>implements</c>, in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in the order written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Interfaces);
        visitor.Visit(Directives);
        visitor.Visit(Fields);
    }
}

/// <summary>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?</summary>
public sealed class UnionTypeDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The member types in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Directives);
        visitor.Visit(Types);
    }
}

/// <summary>EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?</summary>
public sealed class EnumTypeDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The values in the order written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Directives);
        visitor.Visit(Values);
    }
}

/// <summary>InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?</summary>
public sealed class InputObjectTypeDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The input fields in the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Directives);
        visitor.Visit(Fields);
    }
}
