using System.CommandLine;
using EduGraph.Resolution.Review;

namespace EduGraph.Cli.Commands.Review;

/// <summary><c>edugraph review show ID</c>: a finding with its reasons and its effect, or a node with what made it one.</summary>
internal static class ReviewShowCommand
{
    private static readonly Argument<string> Id = new("id")
    {
        Description = "Id of a finding (from 'review list'), or of any node, merged ones too.",
        HelpName = "ID",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "show",
            "Explain: of a question, why it is asked and what accepting it would change; of a merge, why it was made and what undoing it would change; "
            + "of a node, which mentions it is made of, under which names in which sources, and why they are one. Example: edugraph review show ror:05x2bcf33")
        {
            Id,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ReviewSession.OpenAsync(parsed, cancellationToken);
        var id = parsed.GetValue(Id)!;
        var isJson = parsed.GetValue(ReviewOptions.Json);
        ReviewViews views = new(session);
        if (session.Board.Find(id) is { } item)
        {
            var action = ReviewBoard.IsMerge(item) ? ReviewAction.Undo : ReviewAction.Accept;
            var (effect, obstacle) = await PreviewAsync(session, item, action, cancellationToken);
            Write(views.Of(item), action.ToString().ToUpperInvariant(), effect, obstacle, isJson);
            return ExitCodes.Done;
        }

        if (!session.Snapshot.Nodes.TryFind(id, out var node, out _))
        {
            await Console.Error.WriteLineAsync($"edugraph: there is no finding and no node \"{id}\"; 'edugraph review list' tells what there is.");
            return ExitCodes.FaultyInput;
        }

        var view = views.Of(node, id);
        if (isJson)
        {
            ReviewWriter.WriteJson(view);
        }
        else
        {
            Console.Write(ReviewWriter.Describe(view));
        }

        return ExitCodes.Done;
    }

    private static async Task<(GraphDifference? Effect, string? Obstacle)> PreviewAsync(
        ReviewSession session, ReviewItem item, ReviewAction action, CancellationToken cancellationToken)
    {
        ReviewRequest request = new() { Action = action, Id = item.Id, Author = "nobody", Reason = "to look", IsPreview = true };
        try
        {
            return ((await session.Desk.DecideAsync(session.Snapshot, request, cancellationToken)).Difference, null);
        }
        catch (ReviewException exception) when (exception.Code == ReviewException.Ineffective)
        {
            return (null, exception.Message);
        }
    }

    private static void Write(MergeView merge, string action, GraphDifference? effect, string? obstacle, bool isJson)
    {
        if (isJson)
        {
            ReviewWriter.WriteJson(new { finding = merge, action, effect, obstacle });
            return;
        }

        Console.Write(ReviewWriter.Describe(merge, isLong: true));
        Console.WriteLine(action == "UNDO" ? "undoing it:" : "accepting it:");
        Console.Write(effect is null ? $"{obstacle}\n" : ReviewWriter.Describe(effect));
    }
}
