using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;
using EduGraph.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Ingestion.Tests.Loading;

/// <summary>A folder with stores that is gone after the test, and short ways to run a pipeline.</summary>
public abstract class LoadingTestBase : IAsyncLifetime
{
    private readonly List<IGraphStore> _stores = [];

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected SkippingClock Clock { get; } = new();

    private protected DiagnosticList Diagnostics { get; } = new();

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("edugraph-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var store in _stores)
        {
            await store.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private protected SqliteGraphStore NewStore()
    {
        var store = new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = Path.Combine(Folder, $"{_stores.Count}.db") });
        _stores.Add(store);
        return store;
    }

    private protected Task<IngestionReport> RunAsync(
        IGraphStore store,
        StubCatalog catalog,
        IngestionOptions? options = null,
        CancellationToken? cancellationToken = null) =>
        Pipeline(store, catalog, options).RunAsync(Request(), Diagnostics, progress: null, cancellationToken ?? Token);

    private protected IngestionPipeline Pipeline(IGraphStore store, StubCatalog catalog, IngestionOptions? options = null, IResolver? resolver = null) => new(
        catalog,
        store,
        resolver ?? new EqualNamesResolver(),
        options ?? new IngestionOptions(),
        Clock,
        NullLogger<IngestionPipeline>.Instance);

    private protected IngestionRequest Request() => new() { Paths = ["anything"], DecisionsPath = Path.Combine(Folder, DecisionFile.DefaultName) };

    private protected static async Task<IReadOnlyCollection<string>> SourceIdsAsync(IGraphStore store) =>
        [.. (await store.ReadDocumentsAsync(Token)).Keys.Order(StringComparer.Ordinal)];

    internal sealed class DiagnosticList : IDiagnosticSink
    {
        private readonly List<Diagnostic> _diagnostics = [];

        public IEnumerable<string> Texts => _diagnostics.Select(diagnostic => diagnostic.ToString());

        public void Report(Diagnostic diagnostic)
        {
            lock (_diagnostics)
            {
                _diagnostics.Add(diagnostic);
            }
        }
    }
}
