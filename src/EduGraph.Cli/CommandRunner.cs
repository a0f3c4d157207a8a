using System.CommandLine;
using System.Net.Sockets;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Cli;

/// <summary>Runs a command line and turns what goes wrong into an exit code and one message on standard error.</summary>
internal static class CommandRunner
{
    // A run that is interrupted has this long for its last word, so that it is recorded as cancelled.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Parses and invokes. Ctrl+C cancels the command and waits for it to end cleanly.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (CommandWords.FaultsOf(parsed) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
            {
                await Console.Error.WriteLineAsync($"edugraph: {fault}");
            }

            await Console.Error.WriteLineAsync($"Try 'edugraph {PathOf(parsed.CommandResult.Command, root)}--help'.");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TerminationTimeout,
            });
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync($"edugraph: {exception.Message}");
            return ExitCodes.WrongUsage;
        }
        catch (ReviewException exception)
        {
            await Console.Error.WriteLineAsync($"edugraph: {exception.Message}");
            return ExitCodes.FaultyInput;
        }
        catch (GraphSchemaException exception)
        {
            await Console.Error.WriteLineAsync($"edugraph: {exception.Message}");
            return ExitCodes.FaultyInput;
        }
        catch (GraphStoreException exception)
        {
            await Console.Error.WriteLineAsync($"edugraph: {exception.Message}");
            return ExitCodes.EnvironmentFailed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SocketException)
        {
            await Console.Error.WriteLineAsync($"edugraph: {exception.Message}");
            return ExitCodes.EnvironmentFailed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("edugraph: cancelled.");
            return ExitCodes.EnvironmentFailed;
        }
    }

    private static string PathOf(Command command, RootCommand root) => command == root ? "" : command.Name + " ";
}
