namespace EduGraph.GraphQL.Language;

/// <summary>Selection : one of Field FragmentSpread InlineFragment</summary>
public abstract class SelectionNode : SyntaxNode
{
    private protected SelectionNode(SyntaxLocation location, IReadOnlyList<DirectiveNode> directives)
        : base(location) => Directives = directives;

    /// <summary>Directives in the order written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>SelectionSet : { Selection+ }</summary>
public sealed class SelectionSetNode(SyntaxLocation location, IReadOnlyList<SelectionNode> selections)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>At least one, in the order written.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Selections);
    }
}

/// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
public sealed class FieldNode(
    SyntaxLocation location,
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet)
    : SelectionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias; null if there is none.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Arguments in the order written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>What is selected of the field; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The name of the field in the response: its alias or else its name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Alias);
        visitor.Visit(Name);
        visitor.Visit(Arguments);
        visitor.Visit(Directives);
        visitor.Visit(SelectionSet);
    }
}

/// <summary>Argument : Name : Value</summary>
public sealed class ArgumentNode(SyntaxLocation location, NameNode name, ValueNode value)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}
