namespace EduGraph.PropertyGraph.Schema;

/// <summary>Reads the files of <c>graph-schema/</c> as one document into a <see cref="GraphSchema"/>, and checks it.</summary>
public static class GraphSchemaReader
{
    /// <summary>Reads all <c>*.graphql</c> files of a folder, in the order of their names.</summary>
    /// <param name="folder">Null for the folder <c>graph-schema</c> beside the program.</param>
    /// <exception cref="GraphSchemaException">The folder or its files have faults; all that were found are listed.</exception>
    public static GraphSchema ReadFolder(string? folder = null) => throw new NotImplementedException();

    /// <summary>Reads texts as if they were files.</summary>
    /// <param name="files">Name and text of each.</param>
    /// <exception cref="GraphSchemaException">The texts have faults; all that were found are listed.</exception>
    public static GraphSchema Read(IReadOnlyList<(string File, string Text)> files) => throw new NotImplementedException();
}
