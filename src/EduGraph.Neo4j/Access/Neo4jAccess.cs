using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Access;

/// <summary>Transactions on the server, each tried once: whoever uses the store retries.</summary>
internal sealed class Neo4jAccess : IAsyncDisposable
{
    // A cut connection frees who waits for it at once; this is for a driver that would not.
    private static readonly TimeSpan CutTimeMax = TimeSpan.FromSeconds(5);

    private readonly Neo4jGraphStoreOptions _options;
    private readonly IDriver _driver;

    /// <exception cref="GraphStoreException">The address is none.</exception>
    public Neo4jAccess(Neo4jGraphStoreOptions options)
    {
        _options = options;
        if (!Uri.TryCreate(options.Uri, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw new GraphStoreException(
                $"\"{options.Uri}\" is no address of a Neo4j server; expected bolt://HOST:PORT or neo4j://HOST:PORT.", isTransient: false);
        }

        // The address is part of messages and logs; a password in it must not be.
        Name = uri.Port < 0 ? $"{uri.Scheme}://{uri.Host}" : $"{uri.Scheme}://{uri.Host}:{uri.Port}";
        IAuthToken auth = options.User is null ? AuthTokens.None : AuthTokens.Basic(options.User, options.Password ?? "");
        try
        {
            // A connection that a firewall dropped while it was idle is found out before it is used.
            _driver = GraphDatabase.Driver(uri, auth, config => config
                .WithTelemetryDisabled().WithNotificationsDisabled().WithConnectionLivenessCheckTimeout(TimeSpan.FromMinutes(1)));
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            throw new GraphStoreException(
                $"{Name}: not an address that a Neo4j server is reached by; expected bolt://HOST:PORT or neo4j://HOST:PORT, each also with +s or +ssc"
                + $" ({exception.Message})",
                isTransient: false,
                exception);
        }
    }

    /// <summary>The address, without secrets.</summary>
    public string Name { get; }

    /// <summary>Asks the server who it is.</summary>
    public async Task<IServerInfo> GetServerAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await _driver.GetServerInfoAsync().WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (Neo4jErrors.IsOfDriver(exception))
        {
            throw Neo4jErrors.Translate(exception, Name);
        }
    }

    /// <summary>Reads in one transaction.</summary>
    public Task<T> ReadAsync<T>(Func<IAsyncQueryRunner, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(AccessMode.Read, session => InTransactionAsync(session, work, cancellationToken), cancellationToken);

    /// <summary>Writes in one transaction: all or nothing.</summary>
    public Task<T> WriteAsync<T>(Func<IAsyncQueryRunner, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(AccessMode.Write, session => InTransactionAsync(session, work, cancellationToken), cancellationToken);

    /// <summary>Runs commands that cannot be part of a transaction with others, one after the other.</summary>
    public Task ExecuteAsync(IEnumerable<string> commands, CancellationToken cancellationToken) => RunAsync(
        AccessMode.Write,
        async session =>
        {
            foreach (var command in commands)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await (await session.RunAsync(command)).ConsumeAsync();
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private static async Task<T> InTransactionAsync<T>(
        IAsyncSession session, Func<IAsyncQueryRunner, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await session.BeginTransactionAsync();
        cancellationToken.ThrowIfCancellationRequested(); // nobody waits any more: nothing must be read or written
        var result = await work(transaction);
        cancellationToken.ThrowIfCancellationRequested();
        await transaction.CommitAsync();
        return result;
    }

    private async Task<T> RunAsync<T>(AccessMode mode, Func<IAsyncSession, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var session = _driver.AsyncSession(config =>
        {
            config.WithDefaultAccessMode(mode).WithFetchSize(FetchSize);
            if (_options.Database is not null) config.WithDatabase(_options.Database);
        });
        try
        {
            // Off the caller's thread: what is read is handed to visitors that compute.
            var running = Task.Run(() => work(session), CancellationToken.None);
            try
            {
                return await running.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (!running.IsCompleted)
            {
                session.Dispose();
                await Task.WhenAny(running, Task.Delay(CutTimeMax, CancellationToken.None));
                throw;
            }
        }
        catch (Exception exception) when (Neo4jErrors.IsOfDriver(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Neo4jErrors.Translate(exception, Name);
        }
    }

    // Rows of a few hundred bytes: about a megabyte at a time, and a round trip every 5,000.
    private const int FetchSize = 5_000;
}
