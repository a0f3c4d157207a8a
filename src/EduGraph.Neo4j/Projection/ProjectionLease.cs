using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Record;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Projection;

/// <summary>
/// Lets one process at a time bring the projection up to date; it is renewed with every transaction and runs out when its process is
/// gone. While a transaction is open, its lock keeps others waiting, so only the time between two of them counts.
/// </summary>
internal sealed class ProjectionLease(string storeName)
{
    private const int LeaseMs = 8_000;

    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromSeconds(1);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    private const string Take = $"""
        {StoreNode.Match}
        SET store.lock = $owner
        WITH store WHERE coalesce(store.projectingUntil, 0) < timestamp()
        SET store.projecting = $owner, store.projectingUntil = timestamp() + $leaseMs
        RETURN 1
        """;

    private const string Hold = $"""
        {StoreNode.Match}
        SET store.lock = $owner
        """;

    private const string Renew = $"""
        {StoreNode.Match}
        SET store.lock = $owner
        WITH store WHERE store.projecting = $owner
        SET store.projectingUntil = timestamp() + $leaseMs
        RETURN 1
        """;

    private const string End = $"""
        {StoreNode.Match}
        SET store.lock = $owner
        WITH store WHERE store.projecting = $owner
        SET store.projectedRevision = $revision
        REMOVE store.projecting, store.projectingUntil
        """;

    /// <summary>Waits for the lease, as long as another process has it.</summary>
    public async Task TakeAsync(Neo4jAccess access, CancellationToken cancellationToken)
    {
        while (!await access.WriteAsync(runner => RunAsync(runner, Take), cancellationToken))
        {
            await Task.Delay(PauseBetweenTries, cancellationToken);
        }
    }

    /// <summary>Keeps others waiting until the transaction ends, however long it takes. Does not wait for the answer.</summary>
    public Task HoldAsync(IAsyncQueryRunner runner) => runner.RunAsync(Hold, new Dictionary<string, object?> { ["owner"] = _owner });

    /// <summary>Goes on having it, as the last thing of a transaction.</summary>
    /// <exception cref="PropertyGraph.Stores.GraphStoreException">Another process has it now; transient.</exception>
    public async Task RenewAsync(IAsyncQueryRunner runner)
    {
        if (await RunAsync(runner, Renew)) return;
        throw new PropertyGraph.Stores.GraphStoreException(
            $"{storeName}: another process began to write the labelled graph, because this one was silent for {LeaseMs / 1000} s.", isTransient: true);
    }

    /// <summary>Gives it back and says which revision the projection shows.</summary>
    public Task EndAsync(Neo4jAccess access, long revision, CancellationToken cancellationToken) => access.WriteAsync(
        async runner =>
        {
            await runner.RunAsync(End, new Dictionary<string, object?> { ["owner"] = _owner, ["revision"] = revision });
            return true;
        },
        cancellationToken);

    private async Task<bool> RunAsync(IAsyncQueryRunner runner, string query) =>
        (await runner.ListAsync(query, new() { ["owner"] = _owner, ["leaseMs"] = LeaseMs })).Count > 0;
}
