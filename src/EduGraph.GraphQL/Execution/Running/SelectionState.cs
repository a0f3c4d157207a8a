namespace EduGraph.GraphQL.Execution;

/// <summary>The objects of one type at one place of a document, and the fields selected of them, in one request.</summary>
internal sealed class SelectionState
{
    private readonly Table<ResolvedValue> _ownParents = new();

    public SelectionState(SelectionPlan plan)
    {
        Plan = plan;
        Fields = new FieldRequest[plan.Fields.Length];
        for (int index = 0; index < Fields.Length; index++)
        {
            Fields[index] = new FieldRequest(plan.Fields[index]);
        }
    }

    public SelectionPlan Plan { get; }

    /// <summary>In the order of the plan's fields.</summary>
    public FieldRequest[] Fields { get; }

    /// <summary>The objects; valid up to <see cref="Count"/>.</summary>
    public ResolvedValue[] Parents { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Takes all values of a field, which has neither nulls nor errors among them.</summary>
    public void UseParents(ResolvedValues results)
    {
        Parents = results.Values;
        Count = results.ValueCount;
    }

    /// <summary>Adds an object; gives its position.</summary>
    public int AddParent(in ResolvedValue parent)
    {
        _ownParents.Add(parent);
        Parents = _ownParents.Items;
        Count = _ownParents.Count;
        return Count - 1;
    }

    public void ClearParents()
    {
        _ownParents.Clear();
        Parents = [];
        Count = 0;
    }

    public void Reset()
    {
        _ownParents.Reset();
        Parents = [];
        Count = 0;
        foreach (FieldRequest field in Fields)
        {
            field.Reset();
        }
    }
}
