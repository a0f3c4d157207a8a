namespace EduGraph.GraphQL.Language;

/// <summary>Walks a syntax tree depth first: a node is entered, its children are visited in the order written, it is left.</summary>
/// <remarks>
/// The children of a field, for example, are its alias, name, arguments, directives and selection set. Recursive: trees from outside
/// are as deep as <see cref="ParserOptions.RecursionDepthMax"/> allows. A visitor may be used again, but by one thread at a time.
/// </remarks>
public abstract class SyntaxVisitor
{
    private readonly List<SyntaxNode> _ancestors = [];
    private bool _isStopped;

    /// <summary>The nodes that the current one stands in, the outermost first; the current one is not among them.</summary>
    protected IReadOnlyList<SyntaxNode> Ancestors => _ancestors;

    /// <summary>The node that the current one stands in; null at the root.</summary>
    protected SyntaxNode? Parent => _ancestors.Count == 0 ? null : _ancestors[^1];

    /// <summary>Visits a node and everything in it; null is passed over.</summary>
    public void Visit(SyntaxNode? node)
    {
        if (_ancestors.Count == 0)
        {
            _isStopped = false;
        }

        if (node is null || _isStopped)
        {
            return;
        }

        VisitAction action = Enter(node);
        if (action == VisitAction.Continue)
        {
            _ancestors.Add(node);
            node.VisitChildren(this);
            _ancestors.RemoveAt(_ancestors.Count - 1);
            action = _isStopped ? VisitAction.Stop : Leave(node);
        }

        _isStopped = action == VisitAction.Stop;
    }

    /// <summary>Visits each node of a list, in order.</summary>
    public void Visit<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : SyntaxNode
    {
        ArgumentNullException.ThrowIfNull(nodes);
        for (int index = 0; index < nodes.Count && !(_isStopped && _ancestors.Count > 0); index++)
        {
            Visit(nodes[index]);
        }
    }

    /// <summary>Called before the children of a node.</summary>
    protected virtual VisitAction Enter(SyntaxNode node) => VisitAction.Continue;

    /// <summary>Called after the children of a node; <see cref="VisitAction.Skip"/> means as much as Continue.</summary>
    protected virtual VisitAction Leave(SyntaxNode node) => VisitAction.Continue;
}
