using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Pooling;
using Neo4j.Driver;

namespace EduGraph.Bolt.Routing;

/// <summary>Asks one router after the other for a table, until one gives it.</summary>
internal sealed class Discovery(
    ServerAddress initial, IReadOnlyDictionary<string, object?> context, Func<ServerAddress, ConnectionPool> poolOf, RoutingTables tables, Config config)
{
    /// <exception cref="ServiceUnavailableException">No router gave one; the reasons stand inside.</exception>
    internal async Task<RoutingTable> DiscoverAsync(ConnectionRequest request, RoutingTable? last, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (ServerAddress router in Routers(last))
        {
            try
            {
                return await AskAsync(router, request, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is Neo4jException && !IsFinal(exception))
            {
                failures.Add(exception);
                tables.Forget(router);
            }
        }

        throw new ServiceUnavailableException(
            $"No server that was asked gave a routing table; the first was {initial}. Is the cluster up and the address right?"
            + $" {failures.FirstOrDefault()?.Message}",
            new AggregateException(failures));
    }

    // What one server says of the user, the database or the bookmarks, another would say too.
    private static bool IsFinal(Exception exception) => exception is FatalDiscoveryException or InvalidBookmarkException
        or InvalidBookmarkMixtureException or StatementArgumentException or TypeException
        || exception is SecurityException and not AuthorizationException
        || exception is ProtocolException { Code: not null };

    // The last known routers first, except when they knew of no writer: they may have been cut off from the rest.
    private IEnumerable<ServerAddress> Routers(RoutingTable? last)
    {
        IEnumerable<ServerAddress> known = last?.Routers ?? [];
        IEnumerable<ServerAddress> first = config.Resolver?.Resolve(initial) ?? (IEnumerable<ServerAddress>)[initial];
        return last is { Writers.Count: 0 } ? first.Concat(known).Distinct() : known.Concat(first).Distinct();
    }

    private async Task<RoutingTable> AskAsync(ServerAddress router, ConnectionRequest request, CancellationToken cancellationToken)
    {
        ConnectionPool pool = poolOf(router);
        BoltConnection connection = await pool.AcquireAsync(request.Auth, cancellationToken).ConfigureAwait(false);
        try
        {
            var answer = new SimpleResponse();
            connection.AddRoute(context, request.Bookmarks, request.Database, request.ImpersonatedUser, answer);
            Dictionary<string, object?> metadata = await connection.CompleteAsync(answer, cancellationToken).ConfigureAwait(false);
            return RoutingTable.Of(metadata, request.Database, config.Internals.Time.GetTimestamp());
        }
        finally
        {
            await pool.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }
}
