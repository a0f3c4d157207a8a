using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Ingestion.Tests;

/// <summary>The project's own schema, read once for all tests.</summary>
internal static class TestSchema
{
    public static readonly GraphSchema Graph = GraphSchemaReader.ReadFolder(FindFolder());

    public static string RepositoryFolder => Path.GetDirectoryName(FindFolder())!;

    private static string FindFolder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var schema = Path.Combine(folder, "graph-schema");
            if (File.Exists(Path.Combine(schema, "directives.graphql")) && File.Exists(Path.Combine(folder, "EduGraph.sln")))
            {
                return schema;
            }
        }

        throw new DirectoryNotFoundException("The tests run below the repository's folder.");
    }
}
