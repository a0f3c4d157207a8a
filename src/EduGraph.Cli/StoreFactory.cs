using EduGraph.Neo4j;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;
using Microsoft.Extensions.Configuration;

namespace EduGraph.Cli;

/// <summary>The only place that knows which stores there are.</summary>
internal static class StoreFactory
{
    private const string SqlitePrefix = "sqlite:";

    private static readonly string[] Neo4jSchemes = ["neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://"];

    /// <summary>The store that the settings name, for a command that only reads: it makes none out of a name that was mistyped.</summary>
    /// <exception cref="UsageException">The name is none of a store.</exception>
    /// <exception cref="GraphStoreException">There is no such file.</exception>
    public static IGraphStore CreateExisting(IConfiguration settings, GraphSchema schema) =>
        Create(settings, schema) is not SqliteGraphStore { FileExists: false } and var store
            ? store
            : throw new GraphStoreException(
                $"there is no store {settings[ProgramSettings.StoreKey] ?? ProgramSettings.DefaultStore}; name another with --store, or make this one with "
                + "'edugraph ingest seed-data'.",
                isTransient: false);

    /// <summary>The store that the settings name; not opened yet.</summary>
    /// <exception cref="UsageException">The name is none of a store.</exception>
    public static IGraphStore Create(IConfiguration settings, GraphSchema schema)
    {
        var name = settings[ProgramSettings.StoreKey] ?? ProgramSettings.DefaultStore;
        if (name.StartsWith(SqlitePrefix, StringComparison.Ordinal) && name.Length > SqlitePrefix.Length)
        {
            return new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = name[SqlitePrefix.Length..] });
        }

        if (Neo4jSchemes.Any(scheme => name.StartsWith(scheme, StringComparison.Ordinal)) && Uri.TryCreate(name, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
        {
            return new Neo4jGraphStore(
                new Neo4jGraphStoreOptions
                {
                    Uri = name,
                    User = settings[ProgramSettings.Neo4jUserKey],
                    Password = settings[ProgramSettings.Neo4jPasswordKey],
                    Database = settings[ProgramSettings.Neo4jDatabaseKey],
                },
                schema);
        }

        throw new UsageException($"\"{name}\" is no store; expected sqlite:FILE, neo4j://HOST:PORT or bolt://HOST:PORT.");
    }
}
