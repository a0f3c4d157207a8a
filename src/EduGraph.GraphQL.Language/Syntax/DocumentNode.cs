namespace EduGraph.GraphQL.Language;

/// <summary>Definition : one of ExecutableDefinition TypeSystemDefinition TypeSystemExtension</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private protected DefinitionNode(SyntaxLocation location)
        : base(location)
    {
    }
}

/// <summary>Document : Definition+</summary>
public sealed class DocumentNode(SyntaxLocation location, IReadOnlyList<DefinitionNode> definitions, int tokenCount)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>At least one, in the order written.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>Tokens of the document, comments not counted; 0 for a tree that was not parsed.</summary>
    public int TokenCount { get; } = tokenCount;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Definitions);
    }
}
