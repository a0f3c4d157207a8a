using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation;

/// <summary>
/// Which variables are used in a definition, and which ones an operation reaches. Each definition is looked through once.
/// </summary>
internal sealed class VariableUsages(ValidationContext context)
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _byDefinition = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _byOperation = [];

    /// <summary>The uses in an operation, then those in each fragment that it reaches.</summary>
    public List<VariableUsage> ReachedFrom(OperationDefinitionNode operation)
    {
        if (!_byOperation.TryGetValue(operation, out List<VariableUsage>? usages))
        {
            usages = [.. UsagesIn(operation)];
            foreach (FragmentDefinitionNode fragment in context.Fragments.ReachedFrom(operation))
            {
                usages.AddRange(UsagesIn(fragment));
            }

            _byOperation.Add(operation, usages);
        }

        return usages;
    }

    private List<VariableUsage> UsagesIn(ExecutableDefinitionNode definition)
    {
        if (!_byDefinition.TryGetValue(definition, out List<VariableUsage>? usages))
        {
            Collector collector = new(context);
            collector.Visit(definition);
            _byDefinition.Add(definition, usages = collector.Usages);
        }

        return usages;
    }

    private sealed class Collector(ValidationContext context) : SyntaxVisitor
    {
        private readonly TypeTracker _types = new(context.Schema);

        public List<VariableUsage> Usages { get; } = [];

        protected override VisitAction Enter(SyntaxNode node)
        {
            switch (node)
            {
                case VariableDefinitionNode or NameNode or StringValueNode:
                    return VisitAction.Skip;
                case VariableNode variable:
                    Usages.Add(new(variable, _types.InputType, _types.HasDefault, _types.ParentInputType));
                    return VisitAction.Skip;
                default:
                    _types.Enter(node);
                    return VisitAction.Continue;
            }
        }

        protected override VisitAction Leave(SyntaxNode node)
        {
            _types.Leave(node);
            return VisitAction.Continue;
        }
    }
}
