using System.CommandLine;
using System.Text.Json;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph verify</c>: looks for damage in the store.</summary>
internal static class VerifyCommand
{
    private static readonly Option<bool> Hash = new("--hash")
    {
        Description = "Also print the hash of everything that the store says (two stores with the same hash say the same), and that of the graph alone: "
            + "what the sources say and which mentions are one node, without the reasons why they are.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of lines." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new("verify", "Look for damage in the store. Exit code 3 if there is any. Example: edugraph verify --hash") { Hash, Json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = StoreFactory.CreateExisting(CommandSettings.Read(parsed), GraphSchemaReader.ReadFolder());
        var findings = await store.VerifyAsync(cancellationToken);
        var isSound = findings.Count == 0;
        // What is damaged may not be readable.
        var revision = isSound ? await store.GetRevisionAsync(cancellationToken) : (long?)null;
        var isHashed = isSound && parsed.GetValue(Hash);
        var hash = isHashed ? await StoreHash.ComputeAsync(store, cancellationToken) : null;
        var graphHash = isHashed ? await StoreHash.ComputeOfGraphAsync(store, cancellationToken) : null;
        if (parsed.GetValue(Json))
        {
            JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { WriteIndented = true };
            Console.WriteLine(JsonSerializer.Serialize(new { store = store.Name, isSound, findings, revision, hash, graphHash }, options));
        }
        else
        {
            foreach (var finding in findings)
            {
                Console.WriteLine(finding);
            }

            var verdict = isSound ? $"sound, revision {revision}" : $"{findings.Count} findings; bring back a backup.";
            Console.WriteLine($"{store.Name}: {verdict}");
            Console.Write(isHashed ? $"{hash}\n{graphHash} (graph alone)\n" : "");
        }

        return isSound ? ExitCodes.Done : ExitCodes.EnvironmentFailed;
    }
}
