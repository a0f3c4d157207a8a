using EduGraph.Export.Formats;
using EduGraph.Export.Output;

namespace EduGraph.Export;

/// <summary>Writes exports: as a stream, and the same bytes for the same graph, filter, options and version of the program.</summary>
public static class Exporter
{
    /// <summary>Writes an export into a stream; one of several files as an archive.</summary>
    /// <param name="request">What is written.</param>
    /// <param name="stream">Receives it; written asynchronously only, and left open.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The file, by its usual name.</returns>
    /// <remarks>The measures of a network are computed before the first byte is written.</remarks>
    /// <exception cref="IOException">The stream failed.</exception>
    public static async Task<ExportedFile> WriteAsync(
        ExportRequest request, Stream stream, IProgress<ExportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(stream);
        await using var hashing = new HashingStream(stream);
        var (content, job) = Prepare(request, progress, cancellationToken);
        if (request.Format.WriteFilesAsync is { } writeFiles)
        {
            await using var archive = await ArchiveFiles.CreateAsync(hashing, cancellationToken);
            await writeFiles(content, job, archive, cancellationToken);
        }
        else
        {
            var output = new ExportOutput(hashing);
            await request.Format.WriteFileAsync!(content, job, output, cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        await hashing.FlushAsync(cancellationToken);
        return new ExportedFile(request.Format.FileName, hashing.Length, hashing.TakeHash());
    }

    /// <summary>Writes an export of several files into a folder, which must be there.</summary>
    /// <returns>The files, in the order in which they were written.</returns>
    /// <exception cref="IOException">The folder failed.</exception>
    /// <exception cref="ArgumentException">The format is one file.</exception>
    public static async Task<IReadOnlyList<ExportedFile>> WriteFolderAsync(
        ExportRequest request, string folder, IProgress<ExportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var write = request.Format.WriteFilesAsync ?? throw new ArgumentException($"{request.Format} is one file.", nameof(request));
        var (content, job) = Prepare(request, progress, cancellationToken);
        var files = new FolderFiles(folder);
        await write(content, job, files, cancellationToken);
        return files.Files;
    }

    private static (ExportContent Content, ExportJob Job) Prepare(
        ExportRequest request, IProgress<ExportProgress>? progress, CancellationToken cancellationToken)
    {
        var content = new ExportContent(request, cancellationToken);
        var job = new ExportJob(request.Options, (long)request.NodeCount + request.EdgeCount, progress);
        return (content, request.Network is { } network ? job.For(network.Rule) : job);
    }
}
