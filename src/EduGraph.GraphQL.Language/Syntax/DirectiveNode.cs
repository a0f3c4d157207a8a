namespace EduGraph.GraphQL.Language;

/// <summary>Directive : @ Name Arguments?</summary>
public sealed class DirectiveNode(SyntaxLocation location, NameNode name, IReadOnlyList<ArgumentNode> arguments)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name without its <c>@</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Arguments in the order written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Arguments);
    }
}
