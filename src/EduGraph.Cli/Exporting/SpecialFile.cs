namespace EduGraph.Cli.Exporting;

/// <summary>What has a name like a file's and is none: a device, a terminal, a pipe.</summary>
internal static class SpecialFile
{
    /// <summary>Opens what lies there for writing, if it is no file; null if it is one, or nothing.</summary>
    /// <remarks>A file can be given the length that it has; nothing else can be given a length at all.</remarks>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static FileStream? TryOpen(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
        try
        {
            stream.SetLength(stream.Length);
            stream.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException or IOException)
        {
            return stream;
        }
    }
}
