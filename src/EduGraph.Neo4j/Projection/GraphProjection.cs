using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Format;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Neo4j.Projection;

/// <summary>The graph with labels and typed relationships beside the record.</summary>
internal static class GraphProjection
{
    /// <summary>Brings it up to a graph that was computed from the record.</summary>
    public static async Task WriteAsync(Neo4jAccess access, GraphSchema schema, Func<Task<IProjectedGraph>> compute, CancellationToken cancellationToken)
    {
        var lease = new ProjectionLease(access.Name);
        await lease.TakeAsync(access, cancellationToken);
        // Computed under the lease, so that of two processes the later one has the later graph.
        var graph = await compute();
        var writer = new ProjectionWriter(access, lease, cancellationToken);
        await writer.WriteGraphAsync(graph, schema);
        await writer.WriteMentionsAsync(graph, schema);
        await StoreFormat.EnsureIndexesAsync(access, schema, cancellationToken);
        await lease.EndAsync(access, graph.Revision, cancellationToken);
    }
}
