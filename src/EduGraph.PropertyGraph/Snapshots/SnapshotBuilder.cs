using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Builds a snapshot from what a store holds.</summary>
/// <remarks>Used once: the store's rows are visited, then <see cref="Build"/> is called.</remarks>
public sealed class SnapshotBuilder : IStoreVisitor
{
    /// <summary>Starts an empty snapshot.</summary>
    public SnapshotBuilder(GraphSchema schema) => _ = schema;

    /// <summary>Reads a store and builds its snapshot.</summary>
    /// <exception cref="GraphStoreException">The store failed, or holds kinds or predicates that the schema does not know.</exception>
    public static async Task<GraphSnapshot> BuildAsync(IGraphStore store, GraphSchema schema, CancellationToken cancellationToken)
    {
        var builder = new SnapshotBuilder(schema);
        var revision = await store.ReadAsync(builder, cancellationToken);
        return builder.Build(revision);
    }

    /// <summary>Puts the snapshot together.</summary>
    /// <param name="revision">Revision of the store that the rows were read at.</param>
    public GraphSnapshot Build(long revision) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Mention(Mention mention) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Claim(Claim claim) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Assignment(Assignment assignment) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Link(ResolutionLink link) => throw new NotImplementedException();
}
