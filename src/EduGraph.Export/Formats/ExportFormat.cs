using EduGraph.Export.Output;

namespace EduGraph.Export.Formats;

/// <summary>A form in which the graph can be taken away.</summary>
public sealed class ExportFormat
{
    /// <summary>Name: <c>nodes.csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>What it is and what opens it.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it is several files, which are put into an archive where one is wanted.</summary>
    public bool IsArchive => WriteFilesAsync is not null;

    /// <summary>Writes the one file; null where there are several.</summary>
    internal Func<ExportContent, ExportJob, ExportOutput, CancellationToken, Task>? WriteFileAsync { get; init; }

    /// <summary>Writes the files; null where there is one.</summary>
    internal Func<ExportContent, ExportJob, IExportFiles, CancellationToken, Task>? WriteFilesAsync { get; init; }

    /// <summary>Whether it can hold a network of a projection: nodes and ties without claims of their own.</summary>
    public bool HoldsNetworks { get; init; }

    /// <summary>Checks that it can hold a network.</summary>
    /// <exception cref="ExportException">It cannot; the message says which formats can.</exception>
    public void CheckHoldsNetworks()
    {
        if (!HoldsNetworks)
        {
            throw new ExportException(
                "NO_PROJECTION",
                $"{Name} holds what sources say, and nobody says the ties of a projection, which are computed; of a projection there are "
                + string.Join(", ", ExportFormats.All.Where(format => format.HoldsNetworks)) + ".");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
