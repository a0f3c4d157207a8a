namespace EduGraph.Export.Output;

/// <summary>Where a format of several files puts them: a folder, or an archive.</summary>
internal interface IExportFiles
{
    /// <summary>Writes a file; one after the other.</summary>
    /// <param name="name">Name, unique among the files.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task WriteAsync(string name, Func<ExportOutput, Task> write, CancellationToken cancellationToken);
}
