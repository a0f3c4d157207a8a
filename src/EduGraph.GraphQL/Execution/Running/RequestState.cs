namespace EduGraph.GraphQL.Execution;

/// <summary>Everything that one request fills while it is carried out; used from request to request.</summary>
internal sealed class RequestState
{
    private const int OutputCapacityKept = 64 * 1024;

    public RequestState(OperationPlan plan)
    {
        Plan = plan;
        Root = new SelectionState(plan.Root);
        Runner = new LevelRunner(plan);
        Writer = new ResponseWriter(plan.Options, Output);
    }

    public OperationPlan Plan { get; }

    public SelectionState Root { get; }

    public LevelRunner Runner { get; }

    public ResponseWriter Writer { get; }

    public JsonOutput Output { get; } = new();

    /// <summary>Puts the root value in place.</summary>
    public void Start(RequestContext request, ResolvedValue root)
    {
        Root.AddParent(root);
        Runner.Start(request);
        Writer.Start(request);
    }

    public void Reset()
    {
        Root.Reset();
        Runner.Reset();
        Writer.Reset();
        Output.Reset(OutputCapacityKept);
    }
}
