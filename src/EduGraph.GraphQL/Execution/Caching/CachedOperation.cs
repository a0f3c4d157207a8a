using System.Collections.Concurrent;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>An operation, and the plans that were made for it.</summary>
internal sealed class CachedOperation(
    OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IReadOnlyList<string> conditionNames)
{
    /// <summary>Plans kept of one operation: combinations of its conditions.</summary>
    private const int PlanCountMax = 64;

    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = [];
    private OperationPlan? _onlyPlan;

    public OperationDefinitionNode Operation { get; } = operation;

    /// <summary>The plan for a request with these variables.</summary>
    /// <exception cref="RequestAbortedException">A limit of selections is passed.</exception>
    public OperationPlan GetPlan(ExecutorServices services, ObjectType rootType, VariableValues variables)
    {
        if (conditionNames.Count == 0)
        {
            return _onlyPlan ??= CreatePlan(services, rootType, variables);
        }

        if (conditionNames.Count > ConditionSet.KeyedVariableCountMax)
        {
            return CreatePlan(services, rootType, variables);
        }

        ulong key = ConditionSet.KeyOf(conditionNames, variables);
        if (!_plans.TryGetValue(key, out OperationPlan? plan))
        {
            plan = CreatePlan(services, rootType, variables);
            if (_plans.Count < PlanCountMax)
            {
                _plans.TryAdd(key, plan);
            }
        }

        return plan;
    }

    private OperationPlan CreatePlan(ExecutorServices services, ObjectType rootType, VariableValues variables) =>
        new(services, Operation, fragments, rootType, new ConditionSet(conditionNames, variables));
}
