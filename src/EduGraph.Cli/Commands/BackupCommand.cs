using System.CommandLine;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph backup FILE</c>: copies the store into a file, while others use it.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("file")
    {
        Description = "File to create; one that exists is not overwritten. It is a SQLite store, of whatever kind the store is.",
        HelpName = "FILE",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "backup",
            "Copy the store, as it stands at one revision, into a file; readers and writers go on meanwhile. "
            + "The copy is used like any store. Example: edugraph backup 2026-01-31.db")
        {
            Target,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = StoreFactory.CreateExisting(CommandSettings.Read(parsed), GraphSchemaReader.ReadFolder());
        var target = parsed.GetValue(Target)!;
        var revision = await BackUpAsync(store, target, cancellationToken);
        Console.WriteLine($"{store.Name}: revision {revision} is in {target}");
        return ExitCodes.Done;
    }

    private static async Task<long> BackUpAsync(IGraphStore store, string target, CancellationToken cancellationToken)
    {
        if (store is SqliteGraphStore sqlite)
        {
            return await sqlite.BackUpAsync(target, progress: null, cancellationToken);
        }

        await using var scratch = await ScratchStore.CopyAsync(store, cancellationToken);
        return await scratch.Store.BackUpAsync(target, progress: null, cancellationToken);
    }
}
