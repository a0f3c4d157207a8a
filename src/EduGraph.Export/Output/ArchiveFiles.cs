using System.IO.Compression;

namespace EduGraph.Export.Output;

/// <summary>Entries of a ZIP archive, which is written as a stream: nothing is kept but the directory at its end.</summary>
internal sealed class ArchiveFiles : IExportFiles, IAsyncDisposable
{
    // The same bytes whenever they are written: the earliest time that the format knows.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;

    private ArchiveFiles(ZipArchive archive) => _archive = archive;

    /// <summary>Begins an archive.</summary>
    public static async Task<ArchiveFiles> CreateAsync(Stream stream, CancellationToken cancellationToken) =>
        new(await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken));

    /// <inheritdoc/>
    public async Task WriteAsync(string name, Func<ExportOutput, Task> write, CancellationToken cancellationToken)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        await using var stream = await entry.OpenAsync(cancellationToken);
        var output = new ExportOutput(stream);
        await write(output);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Writes the directory.</summary>
    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
