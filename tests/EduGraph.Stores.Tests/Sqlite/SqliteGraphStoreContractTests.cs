using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;

namespace EduGraph.Stores.Tests.Sqlite;

/// <summary>The contract, kept by SQLite.</summary>
public sealed class SqliteGraphStoreContractTests : GraphStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IGraphStore> CreateAsync() => OpenAsync(_folder.NewFile("graph.db"));

    protected override Task<IGraphStore> OpenAgainAsync(IGraphStore store) => OpenAsync(store.Name["sqlite:".Length..]);

    protected override Task DamageAsync(IGraphStore store)
    {
        SqliteFile.Execute(store.Name["sqlite:".Length..], "DELETE FROM mention WHERE ordinal = 0");
        return Task.CompletedTask;
    }

    private static async Task<IGraphStore> OpenAsync(string filePath)
    {
        var store = new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = filePath });
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return store;
    }
}
