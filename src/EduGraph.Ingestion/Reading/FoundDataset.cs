namespace EduGraph.Ingestion.Reading;

/// <summary>A dataset as its files were found, not opened yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="IsWhole">Whether its folder was given.</param>
/// <param name="Description">What its <c>dataset.json</c> says; null without one.</param>
/// <param name="Files">Its files, sorted by name.</param>
internal sealed record FoundDataset(
    string Name, string Folder, bool IsWhole, DatasetDescription? Description, IReadOnlyList<InputFile> Files);
