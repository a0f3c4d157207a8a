using EduGraph.Ingestion.Loading;
using Spectre.Console;

namespace EduGraph.Cli.Progress;

/// <summary>Shows how far a run is, on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs something and shows its progress.</summary>
    public static Task<T> ShowAsync<T>(Func<IProgress<IngestionProgress>, Task<T>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return run(new PlainProgress(Console.Error, TimeProvider.System));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => run(new BarProgress(context.AddTask("Finding inputs"))));
    }
}
