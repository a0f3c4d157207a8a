namespace EduGraph.GraphQL.Language;

/// <summary>ExecutableDefinition : one of OperationDefinition FragmentDefinition</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    private protected ExecutableDefinitionNode(
        SyntaxLocation location, SelectionSetNode selectionSet, IReadOnlyList<DirectiveNode> directives)
        : base(location)
    {
        SelectionSet = selectionSet;
        Directives = directives;
    }

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; }

    /// <summary>Directives in the order written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>
/// OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet; or SelectionSet alone
/// </summary>
public sealed class OperationDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ExecutableDefinitionNode(location, selectionSet, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>The description in front; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name; null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variables in the order written.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(VariableDefinitions);
        visitor.Visit(Directives);
        visitor.Visit(SelectionSet);
    }
}

/// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</summary>
public sealed class VariableDefinitionNode(
    SyntaxLocation location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description in front; null if there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default; null if there is none, a <see cref="NullValueNode"/> if it is null.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Directives in the order written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Variable);
        visitor.Visit(Type);
        visitor.Visit(DefaultValue);
        visitor.Visit(Directives);
    }
}
