using System.Reflection;
using EduGraph.GraphQL.Types;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <summary>The API's schema: what is derived from the graph's schema, and the hand-written files of <c>graph-schema/api/</c>.</summary>
public sealed class ApiSchema
{
    private const string ResourcePrefix = "graph-schema/api/";

    private ApiSchema(GraphSchema graph, GraphQL.Types.Schema types)
    {
        Graph = graph;
        Types = types;
        Sdl = SchemaPrinter.Print(types) + "\n";
    }

    /// <summary>What may exist in the graph.</summary>
    public GraphSchema Graph { get; }

    /// <summary>The API's types.</summary>
    public GraphQL.Types.Schema Types { get; }

    /// <summary>The whole schema as text, as graphql-js prints it.</summary>
    public string Sdl { get; }

    /// <summary>Derives the schema.</summary>
    /// <exception cref="GraphQL.SchemaException">A hand-written file does not fit what is derived; every fault has its place.</exception>
    public static ApiSchema Create(GraphSchema graph)
    {
        var builder = new SchemaBuilder().AddText(ApiSchemaWriter.Write(graph), "derived");
        foreach (var (name, text) in ReadHandWritten())
        {
            builder.AddText(text, name);
        }

        builder.AddScalar("Date", new DateCoercion());
        builder.AddScalar(ApiNames.CountryCode, TextCoercion.CountryCode);
        builder.AddScalar("LanguageTag", TextCoercion.LanguageTag);
        builder.AddScalar("URL", TextCoercion.Url);
        builder.AddScalar("DateTime", TextCoercion.DateTime);
        return new ApiSchema(graph, builder.Build());
    }

    private static IEnumerable<(string Name, string Text)> ReadHandWritten()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
