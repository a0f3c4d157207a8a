using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>What is selected of objects of one type at one place of a document.</summary>
internal sealed class SelectionPlan
{
    private SelectionPlan(ObjectType type, FieldSelection[] fields, GraphQLException? fault)
    {
        Type = type;
        Fields = fields;
        Fault = fault;
    }

    public ObjectType Type { get; }

    /// <summary>In the order of the answer.</summary>
    public FieldSelection[] Fields { get; }

    /// <summary>Why it cannot be said what is selected; null if it can.</summary>
    public GraphQLException? Fault { get; }

    /// <exception cref="RequestAbortedException">One field is selected under too many names.</exception>
    public static SelectionPlan Create(OperationPlan plan, ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        OrderedDictionary<string, List<FieldNode>> groups;
        try
        {
            groups = FieldCollector.Collect(plan, type, selectionSets);
        }
        catch (GraphQLException fault)
        {
            return new SelectionPlan(type, [], fault);
        }

        List<FieldSelection> fields = [];
        foreach (List<FieldNode> nodes in groups.Values)
        {
            if (plan.Schema.FindField(type, nodes[0].Name.Value) is { } field)
            {
                fields.Add(new FieldSelection(plan, type, field, nodes, isFirst: fields.Count == 0));
            }
        }

        CheckAliases(fields, plan.Options.Limits.AliasCountMax);
        return new SelectionPlan(type, [.. fields], null);
    }

    private static void CheckAliases(List<FieldSelection> fields, int countMax)
    {
        if (fields.Count > countMax && fields.CountBy(field => field.Field.Name).Any(pair => pair.Value > countMax))
        {
            throw new RequestAbortedException(ErrorCodes.AliasLimitExceeded);
        }
    }
}
