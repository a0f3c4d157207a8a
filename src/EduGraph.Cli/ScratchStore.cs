using EduGraph.Ingestion.Loading;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;

namespace EduGraph.Cli;

/// <summary>A store in a temporary folder that is gone with it.</summary>
internal sealed class ScratchStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private ScratchStore(DirectoryInfo folder)
    {
        _folder = folder;
        Store = new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = Path.Combine(folder.FullName, "scratch.db") });
    }

    /// <summary>The store.</summary>
    public SqliteGraphStore Store { get; }

    /// <summary>An empty store.</summary>
    public static ScratchStore Create() => new(Directory.CreateTempSubdirectory("edugraph-"));

    /// <summary>Copies any store as it stands now.</summary>
    public static async Task<ScratchStore> CopyAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var scratch = Create();
        try
        {
            if (store is SqliteGraphStore sqlite)
            {
                await sqlite.BackUpAsync(Path.Combine(scratch._folder.FullName, "scratch.db"), progress: null, cancellationToken);
            }
            else
            {
                await StoreCopy.RunAsync(store, scratch.Store, cancellationToken);
            }

            return scratch;
        }
        catch
        {
            await scratch.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
