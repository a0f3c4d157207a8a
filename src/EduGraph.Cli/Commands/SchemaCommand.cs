using System.CommandLine;
using EduGraph.Api.Schema;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph schema [--api | --graph]</c>: prints what can be asked, or what may exist.</summary>
internal static class SchemaCommand
{
    private static readonly Option<bool> Api = new("--api") { Description = "The API's schema: what can be asked (the default)." };

    private static readonly Option<bool> Graph = new("--graph") { Description = "The graph's schema: which kinds, properties and relationships may exist." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new("schema", "Print a schema in GraphQL SDL. Example: edugraph schema > schema.graphql") { Api, Graph };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Api) && parsed.GetValue(Graph))
        {
            throw new UsageException("Give one of --api and --graph.");
        }

        // Reading checks it: a schema with faults is not printed.
        var graph = GraphSchemaReader.ReadFolder();
        var text = parsed.GetValue(Graph) ? await ReadGraphSchemaAsync(cancellationToken) : ApiSchema.Create(graph).Sdl;
        await Console.Out.WriteAsync(text.AsMemory(), cancellationToken);
        return ExitCodes.Done;
    }

    private static async Task<string> ReadGraphSchemaAsync(CancellationToken cancellationToken)
    {
        var files = Directory.GetFiles(GraphSchemaReader.DefaultFolder, "*.graphql").Order(StringComparer.Ordinal);
        var texts = new List<string>();
        foreach (var file in files)
        {
            texts.Add(await File.ReadAllTextAsync(file, cancellationToken));
        }

        return string.Join('\n', texts);
    }
}
