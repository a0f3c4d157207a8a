using EduGraph.Api.Execution;
using EduGraph.Api.Filtering;
using EduGraph.Api.Http;
using EduGraph.Api.Networks;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Api.Resolvers;

/// <summary>What all resolvers of one request read: one snapshot, whatever is swapped in meanwhile.</summary>
/// <param name="Snapshot">The graph.</param>
/// <param name="Runs">Runs of the store, latest first.</param>
/// <param name="Options">Sizes and limits.</param>
/// <param name="Today">The day on which it is asked, UTC.</param>
internal sealed record GraphRequest(GraphSnapshot Snapshot, IReadOnlyList<IngestionRun> Runs, ApiOptions Options, DateOnly Today)
{
    /// <summary>What the caller wants to know of the cost.</summary>
    public CostMode CostMode { get; set; }

    /// <summary>What the operation may cost; null until it is reckoned.</summary>
    public OperationCost? Cost { get; set; }

    /// <summary>What the request has spent on networks.</summary>
    public NetworkBudget NetworkBudget { get; } = new();

    /// <summary>Name of the editor whose key came with the request; null where none did.</summary>
    public string? Editor { get; set; }

    /// <summary>The id of the HTTP request, for the log.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>The request that a field belongs to.</summary>
    public static GraphRequest Of(FieldRequest field) => (GraphRequest)field.Request.Context!;

    /// <summary>What the field's filters are compiled against: the day is its argument <c>asOf</c>.</summary>
    public FilterContext FilterContextOf(FieldRequest field) => new(Snapshot, (DateOnly?)field.Arguments["asOf"], Today);
}
