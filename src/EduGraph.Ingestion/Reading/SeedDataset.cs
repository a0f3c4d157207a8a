namespace EduGraph.Ingestion.Reading;

/// <summary>A dataset as found: a folder, or files that belong together.</summary>
/// <param name="Name">Its name, which every source of it carries as <see cref="PropertyGraph.Claims.SourceDescription.Dataset"/>.</param>
/// <param name="IsWhole">
/// Whether all of it was found: its folder itself was given and could be listed. A source of it that is in the store and not among
/// <paramref name="Documents"/> is then gone, and is withdrawn.
/// </param>
/// <param name="Documents">Its documents, by input name.</param>
public sealed record SeedDataset(string Name, bool IsWhole, IReadOnlyList<ISeedDocument> Documents)
{
    /// <summary>
    /// How much its description says that there is in the whole of it; null where it says nothing or where not all of it was found.
    /// </summary>
    public ExpectedCounts? Expected { get; init; }
}
