namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>The folder of the solution, found from where the tests run.</summary>
internal static class ProjectFolder
{
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EduGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run within the project's folder.");
        }

        return folder.FullName;
    }
}
