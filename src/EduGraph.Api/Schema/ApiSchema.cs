using System.Reflection;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <summary>The API's schema: what is derived from the graph's schema, and the hand-written files of <c>graph-schema/api/</c>.</summary>
public sealed class ApiSchema
{
    private const string ResourcePrefix = "graph-schema/api/";

    private ApiSchema(GraphSchema graph, string sdl)
    {
        Graph = graph;
        Sdl = sdl;
    }

    /// <summary>What may exist in the graph.</summary>
    public GraphSchema Graph { get; }

    /// <summary>The whole schema as text, in canonical form.</summary>
    public string Sdl { get; }

    /// <summary>Derives the schema. About 50 ms.</summary>
    public static ApiSchema Create(GraphSchema graph) => new(graph, string.Join('\n', [ApiSchemaWriter.Write(graph), .. ReadHandWritten()]));

    private static IEnumerable<string> ReadHandWritten()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
