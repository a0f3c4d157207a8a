using System.CommandLine;
using EduGraph.Ingestion.Resolution;

namespace EduGraph.Cli.Commands.Review;

/// <summary>Options that several review commands have.</summary>
internal static class ReviewOptions
{
    /// <summary>The file of decisions.</summary>
    public static readonly Option<string?> Decisions = new("--decisions")
    {
        Description = $"File with people's decisions, one a line, to be kept under version control. Default: {DecisionFile.DefaultName}, or EDUGRAPH_DECISIONS.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>Whether the report is for programs.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of lines.", Recursive = true };

    /// <summary>Who decides.</summary>
    public static readonly Option<string?> Author = new("--author")
    {
        Description = "Who decides; recorded with the decision. Default: EDUGRAPH_AUTHOR, else the name of the user at work.",
        HelpName = "NAME",
    };

    /// <summary>Why.</summary>
    public static readonly Option<string> Reason = new("--reason") { Description = "Why; recorded with the decision.", HelpName = "TEXT", Required = true };

    /// <summary>Whether only to look.</summary>
    public static readonly Option<bool> DryRun = new("--dry-run") { Description = "Change nothing; say what would change." };
}
