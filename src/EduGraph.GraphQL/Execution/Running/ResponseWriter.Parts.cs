namespace EduGraph.GraphQL.Execution;

/// <content>Answers in parts: what is put off, and what is written later.</content>
internal sealed partial class ResponseWriter
{
    /// <summary>What is put off.</summary>
    public DeferralRecorder Deferrals { get; } = new(options.Limits.ResponseNodeCountMax);

    /// <summary>Begins a part of the answer that stands somewhere in it.</summary>
    public void Begin(object[] path, DeferScope scope)
    {
        _errors.Clear();
        Deferrals.Begin(scope);
        if (path.Length >= _path.Length)
        {
            Array.Resize(ref _path, 2 * path.Length);
        }

        for (int step = 0; step < path.Length; step++)
        {
            _path[step] = path[step] is int index ? new PathStep(null, index) : new PathStep((string)path[step], 0);
        }
    }

    private bool WriteDeferring(SelectionState state, int ordinal, int depth)
    {
        object[] path = PathTo(depth);
        int position = output.Length;
        DeferScope? around = Deferrals.Enter(state.Plan, path);
        bool isWhole = WriteAllFields(state, ordinal, depth);
        if (isWhole)
        {
            Deferrals.Leave(around, state.Plan, state.Parents[ordinal], path, position);
        }
        else
        {
            Deferrals.LeaveSpoiled(around);
        }

        return isWhole;
    }
}
