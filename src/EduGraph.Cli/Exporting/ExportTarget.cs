using EduGraph.Export;
using EduGraph.Export.Formats;
using EduGraph.Export.Manifest;
using EduGraph.Export.Output;

namespace EduGraph.Cli.Exporting;

/// <summary>Where an export goes: standard output, a file, or a folder of files.</summary>
/// <remarks>
/// Files are written beside their place, under a name that ends with <c>.partial</c>, and moved there when they are whole: an export that is stopped
/// leaves the one before as it was. A device or a pipe is written into, as standard output is.
/// </remarks>
internal sealed class ExportTarget
{
    private const string PartialSuffix = ".partial";
    private const string ManifestSuffix = ".manifest.json";

    // The first bytes of every SQLite file; https://www.sqlite.org/fileformat.html, 1.3.
    private static ReadOnlySpan<byte> SqliteHead => "SQLite format 3\0"u8;

    private readonly string? _path;
    private readonly bool _isFolder;

    private ExportTarget(string? path, bool isFolder)
    {
        _path = path;
        _isFolder = isFolder;
    }

    /// <summary>Understands the option <c>--out</c>.</summary>
    /// <exception cref="UsageException">An archive would go to a terminal.</exception>
    public static ExportTarget Of(ExportFormat format, string? path)
    {
        if (path is null or "-")
        {
            return format.IsArchive && !Console.IsOutputRedirected
                ? throw new UsageException($"{format} is several files; say with --out into which folder or FILE.zip.")
                : new ExportTarget(null, false);
        }

        if (format.IsArchive && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return new ExportTarget(Path.TrimEndingDirectorySeparator(path), true);
        }

        return new ExportTarget(Directory.Exists(path) || Path.EndsInDirectorySeparator(path) ? Path.Combine(path, format.FileName) : path, false);
    }

    /// <summary>Writes the export and its manifest.</summary>
    public async Task WriteAsync(ExportRequest request, IProgress<ExportProgress> progress, CancellationToken cancellationToken)
    {
        if (_path is null)
        {
            await using var output = Console.OpenStandardOutput();
            await Exporter.WriteAsync(request, output, progress, cancellationToken);
            return;
        }

        if (SpecialFile.TryOpen(_path) is { } special)
        {
            await using (special)
            {
                await Exporter.WriteAsync(request, special, progress, cancellationToken);
            }

            return;
        }

        if (!_isFolder && File.Exists(_path))
        {
            CheckHoldsNoStore(_path);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(_path)) is { } parent)
        {
            Directory.CreateDirectory(parent);
        }

        var files = _isFolder ? await WriteFolderAsync(request, progress, cancellationToken) : [await WriteFileAsync(request, progress, cancellationToken)];
        var manifest = ExportManifest.Create(request, files, GraphRelease.ContentHash(request.Snapshot), cancellationToken);
        await WriteManifestAsync(manifest, cancellationToken);
        var edges = request.Network is null ? "relationships" : "ties";
        var sizeBytes = files.Sum(file => file.SizeBytes);
        Console.WriteLine($"{_path}: {request.NodeCount} nodes, {request.EdgeCount} {edges}, {sizeBytes} bytes");
    }

    private async Task WriteManifestAsync(byte[] manifest, CancellationToken cancellationToken)
    {
        var partial = _path + ManifestSuffix + PartialSuffix;
        try
        {
            await File.WriteAllBytesAsync(partial, manifest, cancellationToken);
            File.Move(partial, _path + ManifestSuffix, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    // The file that is named by mistake may be the very store that was read.
    private static void CheckHoldsNoStore(string path)
    {
        Span<byte> head = stackalloc byte[SqliteHead.Length];
        using var file = File.OpenHandle(path);
        if (RandomAccess.Read(file, head, fileOffset: 0) == head.Length && head.SequenceEqual(SqliteHead))
        {
            throw new UsageException($"The file {path} is a store or another SQLite database, and no export; name another.");
        }
    }

    private async Task<ExportedFile> WriteFileAsync(ExportRequest request, IProgress<ExportProgress> progress, CancellationToken cancellationToken)
    {
        var partial = _path + PartialSuffix;
        try
        {
            ExportedFile file;
            await using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1, useAsync: true))
            {
                file = await Exporter.WriteAsync(request, stream, progress, cancellationToken);
            }

            File.Move(partial, _path!, overwrite: true);
            return file with { Name = Path.GetFileName(_path!) };
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    // A folder that is there must have been written by an earlier export: nothing else is deleted.
    private async Task<IReadOnlyList<ExportedFile>> WriteFolderAsync(
        ExportRequest request, IProgress<ExportProgress> progress, CancellationToken cancellationToken)
    {
        var isThere = Directory.Exists(_path);
        if (isThere && Directory.EnumerateFileSystemEntries(_path!).Any() && !File.Exists(_path + ManifestSuffix))
        {
            throw new UsageException($"The folder {_path} holds something that is no export; name another.");
        }

        var partial = _path + PartialSuffix;
        try
        {
            Directory.CreateDirectory(partial);
            var files = await Exporter.WriteFolderAsync(request, partial, progress, cancellationToken);
            if (isThere)
            {
                Directory.Delete(_path!, recursive: true);
            }

            Directory.Move(partial, _path!);
            return files;
        }
        catch
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }

            throw;
        }
    }
}
