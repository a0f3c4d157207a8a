namespace EduGraph.Export.Output;

/// <summary>Files of a folder, which is there.</summary>
internal sealed class FolderFiles(string folder) : IExportFiles
{
    private readonly List<ExportedFile> _files = [];

    /// <summary>Files written so far.</summary>
    public IReadOnlyList<ExportedFile> Files => _files;

    /// <inheritdoc/>
    public async Task WriteAsync(string name, Func<ExportOutput, Task> write, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.Read, 1, useAsync: true);
        await using var hashing = new HashingStream(file);
        var output = new ExportOutput(hashing);
        await write(output);
        await output.FlushAsync(cancellationToken);
        await file.FlushAsync(cancellationToken);
        _files.Add(new ExportedFile(name, hashing.Length, hashing.TakeHash()));
    }
}
