using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>How an operation is carried out, for one combination of its conditions.</summary>
internal sealed class OperationPlan
{
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;

    /// <exception cref="RequestAbortedException">A limit of selections is passed.</exception>
    public OperationPlan(
        ExecutorServices services,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        ObjectType rootType,
        ConditionSet conditions,
        bool isIncremental)
    {
        Schema = services.Schema;
        Resolvers = services.Resolvers;
        Options = services.Options;
        Operation = operation;
        Conditions = conditions;
        IsIncremental = isIncremental;
        _fragments = fragments;
        Root = SelectionPlan.Create(this, rootType, [new SelectedSet(operation.SelectionSet)], DeferSet.Empty);
        States = new StatePool(this);
    }

    public Schema Schema { get; }

    public ResolverMap Resolvers { get; }

    public ExecutorOptions Options { get; }

    public OperationDefinitionNode Operation { get; }

    public ConditionSet Conditions { get; }

    /// <summary>Whether what is deferred is put off; else <c>@defer</c> means nothing.</summary>
    public bool IsIncremental { get; }

    public SelectionPlan Root { get; }

    /// <summary>Tables of earlier requests, to be used again.</summary>
    public StatePool States { get; }

    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);
}
