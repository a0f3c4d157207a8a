using System.Security.Cryptography;
using System.Text;
using EduGraph.Neo4j.Access;
using EduGraph.Neo4j.Record;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Format;

/// <summary>Prepares a database: constraints, indexes, and the node that says which format the data has.</summary>
internal static class StoreFormat
{
    /// <summary>The format that this program writes. A program that changes labels or properties of the record raises it.</summary>
    public const int Version = 1;

    private const int ServerMajorMin = 5;
    private const int IndexWaitSecondsMax = 300;

    /// <summary>Creates what is missing. Costs three short queries when nothing is.</summary>
    /// <exception cref="GraphStoreException">The server is too old, or the database is not one that this program can use.</exception>
    public static async Task EnsureAsync(Neo4jAccess access, GraphSchema schema, CancellationToken cancellationToken)
    {
        CheckServer(await access.GetServerAsync(cancellationToken), access.Name);
        var found = await access.ReadAsync(ReadAsync, cancellationToken);
        Check(found, access.Name);
        var hash = HashOf(schema);
        if (found.SchemaHash == hash) return;
        await ExecuteAsync(access, SchemaCommands.Constraints(schema), cancellationToken);
        await access.WriteAsync(runner => CreateAsync(runner, hash), cancellationToken);
    }

    /// <summary>Creates the indexes that people search by, unless that was done for the same schema.</summary>
    public static async Task EnsureIndexesAsync(Neo4jAccess access, GraphSchema schema, CancellationToken cancellationToken)
    {
        var hash = HashOf(schema);
        var found = await access.ReadAsync(runner => runner.ListAsync($"{StoreNode.Match} RETURN store.indexHash"), cancellationToken);
        if (found is [var record] && record[0] as string == hash) return;
        await ExecuteAsync(access, SchemaCommands.Indexes(schema), cancellationToken);
        await access.WriteAsync(
            runner => runner.ListAsync($"{StoreNode.Match} SET store.indexHash = $hash", new() { ["hash"] = hash }), cancellationToken);
    }

    private static string HashOf(GraphSchema schema)
    {
        var commands = string.Join('\n', [.. SchemaCommands.Constraints(schema), .. SchemaCommands.Indexes(schema)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(commands)));
    }

    private static Task ExecuteAsync(Neo4jAccess access, IReadOnlyList<string> commands, CancellationToken cancellationToken) =>
        access.ExecuteAsync([.. commands, $"CALL db.awaitIndexes({IndexWaitSecondsMax})"], cancellationToken);

    // "Neo4j/5.26.18"
    private static void CheckServer(IServerInfo server, string storeName)
    {
        var version = server.Agent.Split('/')[^1];
        if (int.TryParse(version.Split('.')[0], out var major) && major >= ServerMajorMin) return;
        throw new GraphStoreException($"{storeName}: the server is {server.Agent}; Neo4j 5.26 or later is needed.", isTransient: false);
    }

    private static async Task<(long? Format, string? SchemaHash, bool IsEmpty)> ReadAsync(IAsyncQueryRunner runner)
    {
        var records = await runner.ListAsync($"{StoreNode.Match} RETURN store.format, store.schemaHash");
        if (records is [var record]) return (record[0].As<long>(), record[1] as string, false);
        return (null, null, (await runner.ListAsync("MATCH (n) RETURN 1 LIMIT 1")).Count == 0);
    }

    private static void Check((long? Format, string? SchemaHash, bool IsEmpty) found, string storeName)
    {
        if (found is { Format: null, IsEmpty: false })
        {
            throw new GraphStoreException(
                $"{storeName}: the database holds the data of another program; name a server whose database is empty.", isTransient: false);
        }

        if (found.Format > Version)
        {
            throw new GraphStoreException(
                $"{storeName}: the database has format {found.Format}, written by a newer edugraph; this one knows formats up to {Version}. "
                + "Use the newer one.",
                isTransient: false);
        }
    }

    private static async Task<bool> CreateAsync(IAsyncQueryRunner runner, string schemaHash)
    {
        await runner.RunAsync(
            """
            MERGE (store:GraphStore {key: 'edugraph'})
            ON CREATE SET store.format = $format, store.revision = 0, store.resolutionRevision = 0, store.projectedRevision = 0,
              store.nextDocument = 1, store.nextRun = 1
            SET store.schemaHash = $schemaHash
            """,
            new Dictionary<string, object?> { ["format"] = Version, ["schemaHash"] = schemaHash });
        return true;
    }
}
