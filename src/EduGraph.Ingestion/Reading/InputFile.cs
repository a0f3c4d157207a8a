using System.IO.Compression;
using System.Security.Cryptography;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>A file to read: UTF-8, plain or compressed with gzip.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">How messages and the record of a run name it.</param>
internal sealed record InputFile(string Path, string Name)
{
    private const string GzipExtension = ".gz";

    /// <summary>Its size on disk in bytes.</summary>
    public long SizeBytes { get; } = new FileInfo(Path).Length;

    /// <summary>Its extension, in lower case, without the one of its compression: <c>.jsonl</c> of <c>world.jsonl.gz</c>.</summary>
    public string Extension => System.IO.Path.GetExtension(IsGzip ? System.IO.Path.GetFileNameWithoutExtension(Path) : Path).ToLowerInvariant();

    private bool IsGzip => Path.EndsWith(GzipExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens its text, after a byte order mark if it has one.</summary>
    /// <param name="onRead">Told how many bytes were read from the disk.</param>
    /// <param name="hash">Gets every byte of the text that is read.</param>
    /// <exception cref="SeedDocumentException">Not there, not readable, or in another encoding.</exception>
    public Stream Open(Action<int>? onRead = null, IncrementalHash? hash = null)
    {
        try
        {
            Stream file = new FileStream(Path, new FileStreamOptions
            {
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
                Share = FileShare.Read,
            });
            if (onRead is not null)
            {
                file = new CountingStream(file, onRead);
            }

            return new InputStream(IsGzip ? new GZipStream(file, CompressionMode.Decompress) : file, Name, hash);
        }
        catch (FileNotFoundException)
        {
            throw new SeedDocumentException(new Diagnostic(Name, 0, 0, DiagnosticCodes.FileNotFound, "The file is not there."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SeedDocumentException(new Diagnostic(
                Name, 0, 0, DiagnosticCodes.FileUnreadable, $"The file cannot be read: {exception.Message}"));
        }
    }

    /// <summary>Reads the whole text of a small file.</summary>
    /// <exception cref="SeedDocumentException">As <see cref="Open"/>, or larger than allowed.</exception>
    public byte[] ReadAll(int sizeBytesMax)
    {
        using var stream = Open();
        MemoryStream whole = new();
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > sizeBytesMax)
            {
                throw new SeedDocumentException(new Diagnostic(
                    Name,
                    0,
                    0,
                    DiagnosticCodes.FileTooLarge,
                    $"A {Extension} file is held whole: at most {sizeBytesMax} bytes are read. Larger data goes into JSON or JSON Lines.",
                    $"more than {sizeBytesMax} bytes",
                    $"at most {sizeBytesMax} bytes"));
            }
        }

        return whole.ToArray();
    }
}
