namespace EduGraph.Ingestion.Reading;

/// <summary>Finds what there is to read under the paths that a user gave.</summary>
public interface ISeedCatalog
{
    /// <summary>Lists the datasets and their documents, with the hash of each document's content.</summary>
    /// <param name="paths">Files and folders, as given.</param>
    /// <param name="diagnostics">Told of what cannot be read.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>Datasets by name, documents by path: the same for the same files, in whatever order they were given.</returns>
    /// <remarks>Reads every byte once, to hash it; keeps no content.</remarks>
    Task<IReadOnlyList<SeedDataset>> FindAsync(
        IReadOnlyList<string> paths, IDiagnosticSink diagnostics, CancellationToken cancellationToken);
}
