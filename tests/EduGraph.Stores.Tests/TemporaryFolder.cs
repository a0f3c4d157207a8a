namespace EduGraph.Stores.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private int _fileCount;

    public string Path { get; } = Directory.CreateTempSubdirectory("edugraph-").FullName;

    /// <summary>Path of a file that does not exist yet.</summary>
    public string NewFile(string name) => System.IO.Path.Combine(Path, $"{_fileCount++}-{name}");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
