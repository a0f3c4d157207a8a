namespace EduGraph.GraphQL.Execution;

/// <summary>Notes what is put off while an answer, or a part of one, is written.</summary>
/// <remarks>What stood in an object that a null has taken back is forgotten with it.</remarks>
internal sealed class DeferralRecorder(int fragmentCountMax)
{
    private readonly List<Entry> _entries = [];
    private DeferScope? _scope;
    private int _fragmentCount;

    /// <summary>Begins a part of the answer.</summary>
    public void Begin(DeferScope? scope)
    {
        _scope = scope;
        _entries.Clear();
    }

    public void Reset()
    {
        Begin(null);
        _fragmentCount = 0;
    }

    /// <summary>Begins an object of which something is put off; gives what <see cref="Leave"/> is to be told.</summary>
    /// <exception cref="RequestAbortedException">There are more deferred fragments than objects may be.</exception>
    public DeferScope? Enter(SelectionPlan plan, object[] path)
    {
        DeferScope? around = _scope;
        if (plan.Defers.Count > 0)
        {
            _fragmentCount += plan.Defers.Count;
            if (_fragmentCount > fragmentCountMax)
            {
                throw new RequestAbortedException(ErrorCodes.ResponseNodeLimitExceeded);
            }

            _scope = DeferScope.Begin(around, plan.Defers, path);
        }

        return around;
    }

    /// <summary>Ends an object that has been written whole.</summary>
    /// <param name="around">What <see cref="Enter"/> gave.</param>
    /// <param name="plan">What is selected of the object.</param>
    /// <param name="parent">The object.</param>
    /// <param name="path">Where it stands in the answer.</param>
    /// <param name="position">Where it stands in the output.</param>
    public void Leave(DeferScope? around, SelectionPlan plan, in ResolvedValue parent, object[] path, int position)
    {
        _entries.Add(new Entry(plan, parent, path, _scope!, position));
        _scope = around;
    }

    /// <summary>Ends an object that a null has spoiled.</summary>
    public void LeaveSpoiled(DeferScope? around) => _scope = around;

    /// <summary>Forgets the objects that stand in the output at or after a position.</summary>
    public void ForgetFrom(int position)
    {
        if (_entries.Count > 0)
        {
            _entries.RemoveAll(entry => entry.Position >= position);
        }
    }

    /// <summary>The deferred fragments that began, and what they consist of, inner objects before outer ones.</summary>
    public (List<DeferredFragment> Fragments, List<ExecutionGroup> Groups) Take()
    {
        List<DeferredFragment> fragments = [];
        List<ExecutionGroup> groups = [];
        foreach (Entry entry in _entries)
        {
            fragments.AddRange(entry.Plan.Defers.Select(entry.Scope.Find));
            foreach (DeferredSelection selection in entry.Plan.Deferred)
            {
                DeferredFragment[] waiting = [.. selection.For.Usages.Select(entry.Scope.Find)];
                groups.Add(new ExecutionGroup(selection, entry.Parent, entry.Path, waiting, entry.Scope));
            }
        }

        _entries.Clear();
        return (fragments, groups);
    }

    private readonly record struct Entry(SelectionPlan Plan, ResolvedValue Parent, object[] Path, DeferScope Scope, int Position);
}
