using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>Looks for variables inside a value.</summary>
internal sealed class VariableFinder : SyntaxVisitor
{
    private bool _isFound;

    public static bool HasVariable(ValueNode value)
    {
        VariableFinder finder = new();
        finder.Visit(value);
        return finder._isFound;
    }

    protected override VisitAction Enter(SyntaxNode node)
    {
        _isFound |= node is VariableNode;
        return _isFound ? VisitAction.Stop : VisitAction.Continue;
    }
}
