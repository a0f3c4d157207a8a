namespace EduGraph.GraphQL.Language;

/// <summary>A node of the syntax tree: immutable, and safe to share between threads.</summary>
/// <remarks>Lists are never null; an absent list is an empty one. Two nodes are equal only if they are the same node.</remarks>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SyntaxLocation location) => Location = location;

    /// <summary>Which production the node comes from.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node stands: from its first token, its description if it has one, to the end of its last.</summary>
    public SyntaxLocation Location { get; }

    /// <summary>The node as text, as <see cref="SyntaxPrinter"/> prints it.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);

    internal abstract void VisitChildren(SyntaxVisitor visitor);
}
