using System.Collections.Concurrent;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>An operation, and the plans that were made for it.</summary>
internal sealed class CachedOperation(
    OperationDefinitionNode operation,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyList<string> conditionNames,
    bool hasDefer)
{
    /// <summary>Plans kept of one operation: combinations of its conditions.</summary>
    private const int PlanCountMax = 64;

    private readonly ConcurrentDictionary<(ulong Conditions, bool IsIncremental), OperationPlan> _plans = [];
    private OperationPlan? _onlyPlan;

    public OperationDefinitionNode Operation { get; } = operation;

    /// <summary>Whether the document has <c>@defer</c> anywhere.</summary>
    public bool HasDefer { get; } = hasDefer;

    /// <summary>The plan for a request with these variables.</summary>
    /// <param name="services">What plans are made with.</param>
    /// <param name="rootType">Where the operation begins.</param>
    /// <param name="variables">The values of its variables.</param>
    /// <param name="isIncremental">Whether what is deferred is put off.</param>
    /// <exception cref="RequestAbortedException">A limit of selections is passed.</exception>
    public OperationPlan GetPlan(ExecutorServices services, ObjectType rootType, VariableValues variables, bool isIncremental)
    {
        if (conditionNames.Count == 0 && !isIncremental)
        {
            return _onlyPlan ??= CreatePlan(services, rootType, variables, isIncremental);
        }

        if (conditionNames.Count > ConditionSet.KeyedVariableCountMax)
        {
            return CreatePlan(services, rootType, variables, isIncremental);
        }

        (ulong, bool) key = (ConditionSet.KeyOf(conditionNames, variables), isIncremental);
        if (!_plans.TryGetValue(key, out OperationPlan? plan))
        {
            plan = CreatePlan(services, rootType, variables, isIncremental);
            if (_plans.Count < PlanCountMax)
            {
                _plans.TryAdd(key, plan);
            }
        }

        return plan;
    }

    private OperationPlan CreatePlan(ExecutorServices services, ObjectType rootType, VariableValues variables, bool isIncremental) =>
        new(services, Operation, fragments, rootType, new ConditionSet(conditionNames, variables), isIncremental);
}
