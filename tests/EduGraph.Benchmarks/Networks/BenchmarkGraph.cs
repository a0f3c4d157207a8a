using EduGraph.Benchmarks.Loading;
using EduGraph.PropertyGraph.Schema;
using EduGraph.Sqlite;

namespace EduGraph.Benchmarks.Networks;

/// <summary>A graph in a store of its own, gone when it is disposed of.</summary>
internal sealed class BenchmarkGraph : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private BenchmarkGraph(DirectoryInfo folder, GraphSchema schema, SqliteGraphStore store) => (_folder, Schema, Store) = (folder, schema, store);

    public GraphSchema Schema { get; }

    public SqliteGraphStore Store { get; }

    /// <summary>Loads the folder that is given, or a generated graph.</summary>
    public static async Task<BenchmarkGraph> LoadAsync(BenchmarkArguments arguments)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("edugraph-");
        string graph = arguments.GraphFolder ?? SampleGraph.Write(Path.Combine(folder.FullName, "graph"), arguments.NodeCount);
        GraphSchema schema = GraphSchemaReader.ReadFolder();
        SqliteGraphStore store = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(folder.FullName, "store.db") });
        await store.OpenAsync(CancellationToken.None);
        await LoadingBenchmark.WriteAsync(store, await LoadingBenchmark.ReadAsync(graph, schema));
        GC.Collect();
        return new BenchmarkGraph(folder, schema, store);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
