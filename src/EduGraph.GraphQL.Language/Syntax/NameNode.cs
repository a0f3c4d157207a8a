namespace EduGraph.GraphQL.Language;

/// <summary>Name :: NameStart NameContinue*</summary>
public sealed class NameNode(SyntaxLocation location, string value)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public string Value { get; } = value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
    }
}
