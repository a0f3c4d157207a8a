using EduGraph.Ingestion.Reading;

namespace EduGraph.Ingestion.Tests.Loading;

/// <summary>Finds what it was given, whatever is asked.</summary>
internal sealed class StubCatalog(params IReadOnlyList<SeedDataset> datasets) : ISeedCatalog
{
    public static StubCatalog Of(params StubDocument[] documents) => new(new SeedDataset("press", IsWhole: true, documents));

    public Task<IReadOnlyList<SeedDataset>> FindAsync(IReadOnlyList<string> paths, IDiagnosticSink diagnostics, CancellationToken cancellationToken) =>
        Task.FromResult(datasets);
}
