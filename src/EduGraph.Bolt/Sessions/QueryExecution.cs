using System.Runtime.CompilerServices;
using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>Runs one executable query: a session, a managed transaction, its records read, its summary kept.</summary>
internal sealed class QueryExecution(BoltDriver driver, Query query, QueryConfig config)
{
    internal async Task<EagerResult<T>> RunAsync<T>(Func<IAsyncEnumerable<IRecord>, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using IAsyncSession session = driver.AsyncSession(Configure);
        async Task<EagerResult<T>> Work(IAsyncQueryRunner runner)
        {
            IResultCursor cursor = await runner.RunAsync(query).ConfigureAwait(false);
            T result = await read(Cancellable(cursor, cancellationToken)).ConfigureAwait(false);
            string[] keys = await cursor.KeysAsync().ConfigureAwait(false);
            return new EagerResult<T>(result, await cursor.ConsumeAsync().ConfigureAwait(false), keys);
        }

        return config.Routing == RoutingControl.Readers
            ? await session.ExecuteReadAsync(Work, Copy).ConfigureAwait(false)
            : await session.ExecuteWriteAsync(Work, Copy).ConfigureAwait(false);
    }

    private void Configure(SessionConfigBuilder session)
    {
        if (config.Database is not null) session.WithDatabase(config.Database);
        if (config.ImpersonatedUser is not null) session.WithImpersonatedUser(config.ImpersonatedUser);
        if (config.EnableBookmarkManager) session.WithBookmarkManager(config.BookmarkManager ?? driver.GetExecutableQueryBookmarkManager());
    }

    private void Copy(TransactionConfigBuilder transaction) =>
        transaction.WithTimeout(config.TransactionConfig.Timeout).WithMetadata(config.TransactionConfig.Metadata);

    private static async IAsyncEnumerable<IRecord> Cancellable(
        IResultCursor cursor, CancellationToken token, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(token, cancellationToken);
        await foreach (IRecord record in cursor.WithCancellation(both.Token).ConfigureAwait(false)) yield return record;
    }
}
