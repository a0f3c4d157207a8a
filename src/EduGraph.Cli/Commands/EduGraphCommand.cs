using System.CommandLine;
using EduGraph.Cli.Commands.Review;

namespace EduGraph.Cli.Commands;

/// <summary>The root of the command line. Without a command it serves.</summary>
internal static class EduGraphCommand
{
    /// <summary>Builds the command with all that belong to it.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("EduGraph: who works with whom in China-ASEAN education, through what, and who says so.");
        root.Options.Add(StoreOption.Store);
        ServeCommand.Configure(root); // serving is what the program does where no command is given
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(QueryCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(IngestCommand.Create());
        root.Subcommands.Add(MatchCommand.Create());
        root.Subcommands.Add(ReviewCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        return root;
    }
}
