using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>What is selected of objects of one type at one place of a document.</summary>
internal sealed class SelectionPlan
{
    private SelectionPlan(ObjectType type, FieldSelection[] fields, GraphQLException? fault = null)
    {
        Type = type;
        Fields = fields;
        AllFields = fields;
        Fault = fault;
    }

    public ObjectType Type { get; }

    /// <summary>In the order of the answer, without those that are put off.</summary>
    public FieldSelection[] Fields { get; }

    /// <summary>Those that are put off too.</summary>
    public FieldSelection[] AllFields { get; private init; }

    /// <summary>Deferred fragments that begin here.</summary>
    public IReadOnlyList<DeferUsage> Defers { get; private init; } = [];

    /// <summary>Fields of the same objects that are executed later.</summary>
    public IReadOnlyList<DeferredSelection> Deferred { get; private init; } = [];

    /// <summary>Whether anything is put off here.</summary>
    public bool IsDeferring { get; private init; }

    /// <summary>Why it cannot be said what is selected; null if it can.</summary>
    public GraphQLException? Fault { get; }

    /// <param name="plan">The whole.</param>
    /// <param name="type">The objects' type.</param>
    /// <param name="sets">What is selected of them.</param>
    /// <param name="current">What the fields around are executed for.</param>
    /// <exception cref="RequestAbortedException">One field is selected under too many names.</exception>
    public static SelectionPlan Create(OperationPlan plan, ObjectType type, IEnumerable<SelectedSet> sets, DeferSet current)
    {
        CollectedFields collected;
        try
        {
            collected = FieldCollector.Collect(plan, type, sets);
        }
        catch (GraphQLException fault)
        {
            return new SelectionPlan(type, [], fault);
        }

        // BuildExecutionPlan(groupedFieldSet, parentDeferUsages) of the draft of incremental delivery.
        List<(DeferSet For, List<FieldSelection> Fields)> parts = [(current, [])];
        foreach (List<CollectedField> places in collected.Groups.Values)
        {
            if (plan.Schema.FindField(type, places[0].Node.Name.Value) is { } field)
            {
                (DeferSet forSet, List<FieldSelection> fields) = PartOf(parts, plan.IsIncremental ? DeferSet.Of(places) : current);
                fields.Add(new FieldSelection(plan, type, field, places, forSet, isFirst: fields.Count == 0));
            }
        }

        FieldSelection[] all = [.. parts.SelectMany(part => part.Fields)];
        CheckAliases(all, plan.Options.Limits.AliasCountMax);
        return new SelectionPlan(type, [.. parts[0].Fields])
        {
            AllFields = all,
            Defers = collected.Defers,
            IsDeferring = collected.Defers.Count > 0 || parts.Count > 1,
            Deferred = [.. parts.Skip(1).Select(part => new DeferredSelection(part.For, new SelectionPlan(type, [.. part.Fields])))],
        };
    }

    private static (DeferSet For, List<FieldSelection> Fields) PartOf(List<(DeferSet For, List<FieldSelection> Fields)> parts, DeferSet wanted)
    {
        foreach ((DeferSet For, List<FieldSelection> Fields) part in parts)
        {
            if (part.For.IsSameAs(wanted))
            {
                return part;
            }
        }

        parts.Add((wanted, []));
        return parts[^1];
    }

    private static void CheckAliases(FieldSelection[] fields, int countMax)
    {
        if (fields.Length > countMax && fields.CountBy(field => field.Field.Name).Any(pair => pair.Value > countMax))
        {
            throw new RequestAbortedException(ErrorCodes.AliasLimitExceeded);
        }
    }
}
