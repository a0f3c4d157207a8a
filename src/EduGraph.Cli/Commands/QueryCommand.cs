using System.Buffers;
using System.CommandLine;
using EduGraph.Api;
using EduGraph.PropertyGraph.Schema;
using Microsoft.Extensions.Logging;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph query 'QUERY'</c>: asks the store itself and prints the answer.</summary>
internal static class QueryCommand
{
    private const string StandardInput = "-";

    private static readonly Argument<string> Query = new("query")
    {
        Description = "A GraphQL document, or - to read it from standard input.",
        HelpName = "QUERY",
    };

    private static readonly Option<string?> Variables = new("--variables") { Description = "Values of the variables, as a JSON object.", HelpName = "JSON" };

    private static readonly Option<string?> Operation = new("--operation") { Description = "Which operation of the document, if it has several.", HelpName = "NAME" };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "query",
            "Ask the store in GraphQL and print the answer as JSON; no server is needed. Exit code 1 if the answer has errors. "
            + "Example: edugraph query '{ institutions(first: 3) { nodes { name country } } }'")
        {
            Query, Variables, Operation,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = CommandSettings.Read(parsed);
        var schema = GraphSchemaReader.ReadFolder();
        var query = parsed.GetValue(Query)!;
        query = query == StandardInput ? await Console.In.ReadToEndAsync(cancellationToken) : query;
        await using var store = StoreFactory.CreateExisting(settings, schema);
        await store.OpenAsync(cancellationToken);
        if (await store.GetRevisionAsync(cancellationToken) == 0)
        {
            await Console.Error.WriteLineAsync($"edugraph: the store {store.Name} is empty; fill it with 'edugraph ingest seed-data'.");
        }

        using var loggers = LoggerFactory.Create(logging => logging
            .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning));
        using var desk = IngestionHost.CreateDesk(store, schema, settings);
        var answer = new ArrayBufferWriter<byte>();
        bool isSound;
        try
        {
            isSound = await EduGraphQuery.ExecuteAsync(
                store, schema, ApiSettings.Read(settings), query, parsed.GetValue(Operation), parsed.GetValue(Variables), answer, desk, loggers, cancellationToken);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--variables: {exception.Message}");
        }

        answer.Write("\n"u8);
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(answer.WrittenMemory, cancellationToken);
        return isSound ? ExitCodes.Done : ExitCodes.FaultyInput;
    }
}
