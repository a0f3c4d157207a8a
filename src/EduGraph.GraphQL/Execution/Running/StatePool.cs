namespace EduGraph.GraphQL.Execution;

/// <summary>Keeps the tables of a plan's earlier requests, as many as requests can run at once.</summary>
internal sealed class StatePool(OperationPlan plan)
{
    private readonly RequestState?[] _kept = new RequestState?[Environment.ProcessorCount];

    public RequestState Rent()
    {
        for (int index = 0; index < _kept.Length; index++)
        {
            if (Volatile.Read(ref _kept[index]) is not null && Interlocked.Exchange(ref _kept[index], null) is { } state)
            {
                return state;
            }
        }

        return new RequestState(plan);
    }

    /// <summary>Takes back tables that nobody uses any more.</summary>
    public void Return(RequestState state)
    {
        state.Reset();
        for (int index = 0; index < _kept.Length; index++)
        {
            if (Interlocked.CompareExchange(ref _kept[index], state, null) is null)
            {
                return;
            }
        }
    }
}
