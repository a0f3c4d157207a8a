using System.CommandLine;

namespace EduGraph.Cli.Commands.Review;

/// <summary><c>edugraph review</c>: what a person is asked, why things are one, and decisions about it.</summary>
internal static class ReviewCommand
{
    /// <summary>Builds the command with those below it.</summary>
    public static Command Create()
    {
        Command command = new(
            "review",
            "Look at what was found to be the same thing, and decide. Every decision goes into a file with author, time and reason, the store is resolved "
            + "anew at once, and what changed is said; every one can be undone, as can every merge that the program made by itself. Ids stay: that of a thing that was merged leads to where it went. "
            + "Example: edugraph review list")
        {
            ReviewOptions.Decisions,
            ReviewOptions.Json,
        };
        command.Subcommands.Add(ReviewListCommand.Create());
        command.Subcommands.Add(ReviewShowCommand.Create());
        foreach (var decision in ReviewDecisionCommands.Create())
        {
            command.Subcommands.Add(decision);
        }

        return command;
    }
}
