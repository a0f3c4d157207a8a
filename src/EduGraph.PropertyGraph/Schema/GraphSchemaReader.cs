using EduGraph.GraphQL.Language;
using EduGraph.PropertyGraph.Schema.Reading;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>Reads the files of <c>graph-schema/</c> as one document into a <see cref="GraphSchema"/>, and checks it.</summary>
/// <remarks>Types without <c>@node</c>, <c>@value</c> or <c>@relationshipProperties</c> are the API's: they are parsed, and left to it.</remarks>
public static class GraphSchemaReader
{
    /// <summary>Name of the folder, beside the program and in the project.</summary>
    public const string FolderName = "graph-schema";

    /// <summary>Where an installed program finds the folder.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, FolderName);

    /// <summary>Reads all <c>*.graphql</c> files of a folder, without its subfolders, in the order of their names.</summary>
    /// <param name="folder">Null for <see cref="DefaultFolder"/>.</param>
    /// <exception cref="GraphSchemaException">The folder or its files have faults; all that were found are listed.</exception>
    public static GraphSchema ReadFolder(string? folder = null)
    {
        folder ??= DefaultFolder;
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        try
        {
            return Read([.. Directory.GetFiles(folder, "*.graphql")
                .Order(StringComparer.Ordinal)
                .Select(path => (File: $"{name}/{Path.GetFileName(path)}", Text: File.ReadAllText(path)))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphSchemaException([new GraphSchemaFault(folder, 0, 0, GraphSchemaFaultCodes.Unreadable, e.Message)]);
        }
    }

    /// <summary>Reads texts as if they were files.</summary>
    /// <param name="files">Name and text of each.</param>
    /// <exception cref="GraphSchemaException">The texts have faults; all that were found are listed.</exception>
    public static GraphSchema Read(IReadOnlyList<(string File, string Text)> files)
    {
        var faults = new SchemaFaults();
        var documents = new List<DocumentNode>();
        foreach (var (file, text) in files)
        {
            try
            {
                documents.Add(Parser.Parse(new Source(text, file)));
            }
            catch (GraphQLSyntaxException e)
            {
                faults.Add(e.Location, GraphSchemaFaultCodes.Syntax, e.Description);
            }
        }

        faults.ThrowIfAny(); // what follows would only repeat that types of an unreadable file are missing
        var definitions = SchemaDefinitions.Collect(documents, faults);
        DirectiveChecker.Check(definitions, faults);
        var schema = new SchemaAssembler(definitions, faults).Assemble();
        faults.ThrowIfAny();
        return schema;
    }
}
