using System.CommandLine;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;
using Microsoft.Extensions.Configuration;

namespace EduGraph.Cli.Commands.Review;

/// <summary><c>edugraph review accept | reject | split | undo</c>.</summary>
internal static class ReviewDecisionCommands
{
    /// <summary>Builds the commands.</summary>
    public static IEnumerable<Command> Create()
    {
        yield return CreatePair("accept", ReviewAction.Accept, "Say that the two are the same thing. Example: edugraph review accept mer-4q8z0v1k2xy --reason 'same seal'");
        yield return CreatePair("reject", ReviewAction.Reject, "Say that the two are different things; where they are one now, they part. Example: edugraph review reject mer-4q8z0v1k2xy --reason 'two campuses'");
        yield return CreateSplit();
        yield return CreateUndo();
    }

    private static Command CreatePair(string name, ReviewAction action, string description)
    {
        Argument<string> id = new("id") { Description = "Id of a finding; or, with a second one, of a node, or a mention as SOURCE#REF.", HelpName = "ID" };
        Argument<string?> other = new("other") { Description = "The other node or mention, where nobody asked.", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };
        return With(new Command(name, description) { id, other }, parsed => new ReviewRequest
        {
            Action = action,
            Id = parsed.GetValue(id)!,
            OtherId = parsed.GetValue(other),
            Author = "",
            Reason = "",
        });
    }

    private static Command CreateSplit()
    {
        Argument<string> id = new("id") { Description = "Id of the node.", HelpName = "NODE" };
        Argument<string[]> mentions = new("mentions")
        {
            Description = "Mentions that part from the rest and stay together, as 'review show NODE' names them.",
            HelpName = "SOURCE#REF",
            Arity = ArgumentArity.OneOrMore,
        };
        Command command = new(
            "split", "Say that some mentions of a node are another thing than the rest. Example: edugraph review split ins-4q8z0v1k2xy page-1#e4 page-2#e1 --reason 'another campus'")
        {
            id, mentions,
        };
        return With(command, parsed => new ReviewRequest
        {
            Action = ReviewAction.Split,
            Id = parsed.GetValue(id)!,
            Mentions = [.. parsed.GetValue(mentions)!.Select(ReadMention)],
            Author = "",
            Reason = "",
        });
    }

    private static Command CreateUndo()
    {
        Argument<string?> id = new("id") { Description = "Id of a decision, of a merge, or of a node.", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> all = new("--all") { Description = "Take apart every merge there is: the graph is then what the sources say, each for itself." };
        Command command = new(
            "undo",
            "Take back a decision; or take apart a merge that the program made; or, by the id of a node, everything that was merged into it. "
            + "Example: edugraph review undo mer-4q8z0v1k2xy --reason 'two people of one name'")
        {
            id, all,
        };
        return With(command, parsed => (parsed.GetValue(id), parsed.GetValue(all)) switch
        {
            (null, true) => new ReviewRequest { Action = ReviewAction.UndoAll, Author = "", Reason = "" },
            ({ } one, false) => new ReviewRequest { Action = ReviewAction.Undo, Id = one, Author = "", Reason = "" },
            _ => throw new UsageException("Expected an ID, or --all."),
        });
    }

    private static Command With(Command command, Func<ParseResult, ReviewRequest> requestOf)
    {
        command.Options.Add(ReviewOptions.Reason);
        command.Options.Add(ReviewOptions.Author);
        command.Options.Add(ReviewOptions.DryRun);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, requestOf(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ReviewRequest request, CancellationToken cancellationToken)
    {
        await using var session = await ReviewSession.OpenAsync(parsed, cancellationToken);
        request = request with
        {
            Author = parsed.GetValue(ReviewOptions.Author) ?? CommandSettings.Read(parsed)[ProgramSettings.AuthorKey] ?? Environment.UserName,
            Reason = parsed.GetValue(ReviewOptions.Reason)!,
            IsPreview = parsed.GetValue(ReviewOptions.DryRun),
        };
        var outcome = await session.Desk.DecideAsync(session.Snapshot, request, cancellationToken);
        if (parsed.GetValue(ReviewOptions.Json))
        {
            ReviewWriter.WriteJson(new { outcome.Decisions, outcome.Difference, outcome.Revision, isPreview = request.IsPreview });
            return ExitCodes.Done;
        }

        const int ShownMax = 20;
        foreach (var decision in outcome.Decisions.Take(ShownMax))
        {
            var names = decision.First == decision.Second ? MentionName.Of(decision.First) : $"{MentionName.Of(decision.First)} {MentionName.Of(decision.Second)}";
            Console.WriteLine($"{decision.Id}  {decision.Verdict}  {names}");
        }

        Console.Write(outcome.Decisions.Count > ShownMax ? $"... and {outcome.Decisions.Count - ShownMax} more decisions\n" : "");
        Console.Write(ReviewWriter.Describe(outcome.Difference));
        Console.WriteLine(request.IsPreview ? "Nothing was changed." : $"revision {outcome.Revision}");
        return ExitCodes.Done;
    }

    private static MentionKey ReadMention(string text) => MentionName.TryParse(text, out var mention)
        ? mention
        : throw new UsageException($"\"{text}\" is no mention; expected SOURCE#REF, as 'edugraph review show' names it.");
}
