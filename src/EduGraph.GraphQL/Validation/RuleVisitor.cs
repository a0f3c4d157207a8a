using System.Numerics;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation;

/// <summary>Visits a document once, showing every node to all rules that look at its kind, in the order of the rules.</summary>
/// <remarks>
/// A rule that skips a node is not shown its children nor its leaving, while the others are: the rules awake are a mask, which is
/// restored when the node is left. Descriptions are passed over: they do not affect validation.
/// </remarks>
internal sealed class RuleVisitor : SyntaxVisitor
{
    private readonly RuleSet _rules;
    private readonly ValidationRule[] _instances;
    private readonly TypeTracker _types;
    private readonly Stack<ulong> _awakeBefore = new();
    private ulong _awake;

    public RuleVisitor(RuleSet rules, ValidationContext context)
    {
        _rules = rules;
        _types = context.Types;
        context.Ancestors = Ancestors;
        _instances = [.. rules.Definitions.Select(definition => definition.Create(context))];
        _awake = rules.Definitions.Count == RuleSet.CountMax ? ulong.MaxValue : (1UL << rules.Definitions.Count) - 1;
    }

    /// <inheritdoc/>
    protected override VisitAction Enter(SyntaxNode node)
    {
        if (node is StringValueNode && IsDescription(node))
        {
            return VisitAction.Skip;
        }

        _types.Enter(node);
        ulong awake = _awake;
        foreach (int index in _rules.Entering(node.Kind))
        {
            if ((_awake & (1UL << index)) != 0 && _instances[index].Enter(node) == VisitAction.Skip)
            {
                awake &= ~(1UL << index);
            }
        }

        if (BitOperations.PopCount(awake) == 0)
        {
            _types.Leave(node);
            return VisitAction.Skip;
        }

        _awakeBefore.Push(_awake);
        _awake = awake;
        return VisitAction.Continue;
    }

    /// <inheritdoc/>
    protected override VisitAction Leave(SyntaxNode node)
    {
        foreach (int index in _rules.Leaving(node.Kind))
        {
            if ((_awake & (1UL << index)) != 0)
            {
                _instances[index].Leave(node);
            }
        }

        _awake = _awakeBefore.Pop();
        _types.Leave(node);
        return VisitAction.Continue;
    }

    private bool IsDescription(SyntaxNode node) => Parent switch
    {
        OperationDefinitionNode operation => ReferenceEquals(operation.Description, node),
        FragmentDefinitionNode fragment => ReferenceEquals(fragment.Description, node),
        VariableDefinitionNode variable => ReferenceEquals(variable.Description, node),
        InputValueDefinitionNode input => ReferenceEquals(input.Description, node),
        ArgumentNode or ObjectFieldNode or ListValueNode => false,
        _ => true,
    };
}
