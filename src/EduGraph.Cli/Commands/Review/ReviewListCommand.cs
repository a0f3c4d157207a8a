using System.CommandLine;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Cli.Commands.Review;

/// <summary><c>edugraph review list</c>: what a person is asked, or what was merged or decided.</summary>
internal static class ReviewListCommand
{
    private const int FirstDefault = 25;
    private const int FirstMax = 10_000;

    private static readonly Option<string> Status = new Option<string>("--status")
    {
        Description = "Which findings: asked (a person has to decide), merged (by the program), decided (by a person), or all. Default: asked.",
        DefaultValueFactory = _ => "asked",
    }.AcceptOnlyFromAmong("asked", "merged", "decided", "all");

    private static readonly Option<string?> Kind = new("--kind") { Description = "Only things of this kind: Institution, Person, ...", HelpName = "KIND" };

    private static readonly Option<double> MinScore = new("--min-score") { Description = "Only with at least this score, 0 to 1.", HelpName = "SCORE" };

    private static readonly Option<double> MaxScore = new("--max-score")
    {
        Description = "Only with at most this score, 0 to 1.",
        HelpName = "SCORE",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> First = new("--first")
    {
        Description = $"How many to list, 1 to {FirstMax}. Default: {FirstDefault}.",
        HelpName = "COUNT",
        DefaultValueFactory = _ => FirstDefault,
    };

    private static readonly Option<string?> After = new("--after") { Description = "Only those after this one: the next page.", HelpName = "ID" };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new("list", "List what a person is asked: pairs whose score lies between the thresholds, the likeliest first. Example: edugraph review list --kind Person --min-score 0.7")
        {
            Status, Kind, MinScore, MaxScore, First, After,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var first = parsed.GetValue(First);
        if (first is < 1 or > FirstMax)
        {
            throw new UsageException($"--first is {first}; expected 1 to {FirstMax}.");
        }

        await using var session = await ReviewSession.OpenAsync(parsed, cancellationToken);
        if (parsed.GetValue(Kind) is { } kind && session.Snapshot.Schema.FindKind(kind) is null)
        {
            var kinds = string.Join(", ", session.Snapshot.Schema.Kinds.Select(each => each.Name));
            throw new UsageException($"--kind is \"{kind}\"; expected one of {kinds}.");
        }

        var items = Select(session, parsed).ToList();
        var start = parsed.GetValue(After) is { } after ? items.FindIndex(item => item.Id == after) + 1 : 0;
        if (start == 0 && parsed.GetValue(After) is { } unknown)
        {
            throw new UsageException($"--after is \"{unknown}\", which is not in this list.");
        }

        Write(session, items, start, first, parsed.GetValue(ReviewOptions.Json));
        return ExitCodes.Done;
    }

    private static IEnumerable<ReviewItem> Select(ReviewSession session, ParseResult parsed) => session.Board.Items
        .Where(item => parsed.GetValue(Status) switch
        {
            "asked" => item.Link.Verdict == LinkVerdict.Ask,
            "merged" => item.Link.Verdict == LinkVerdict.Same,
            "decided" => item.Link.Verdict is LinkVerdict.Accepted or LinkVerdict.Rejected,
            _ => true,
        })
        .Where(item => parsed.GetValue(Kind) is not { } kind || session.Snapshot.Sources.KindOf(item.First).Name == kind)
        .Where(item => item.Link.Score >= parsed.GetValue(MinScore) && item.Link.Score <= parsed.GetValue(MaxScore))
        .OrderByDescending(item => item.Link.Score)
        .ThenBy(item => item.Id, StringComparer.Ordinal);

    private static void Write(ReviewSession session, List<ReviewItem> items, int start, int first, bool isJson)
    {
        ReviewViews views = new(session);
        var page = items.Skip(start).Take(first).Select(views.Of).ToList();
        var next = start + page.Count < items.Count ? page[^1].Id : null;
        if (isJson)
        {
            ReviewWriter.WriteJson(new { total = items.Count, items = page, next });
            return;
        }

        page.ForEach(merge => Console.Write(ReviewWriter.Describe(merge, isLong: false)));
        Console.WriteLine($"{page.Count} of {items.Count}{(next is null ? "" : $"; the next: --after {next}")}");
    }
}
