using System.Globalization;
using EduGraph.Ingestion.Loading;

namespace EduGraph.Cli.Progress;

/// <summary>Progress in words: stage, counts, rate and time left.</summary>
internal static class ProgressText
{
    /// <summary><c>Loading: 3 of 583 documents, 120,000 claims, 240,000 claims/s, 0:12 left</c>.</summary>
    public static string Describe(IngestionProgress progress) => progress.Stage switch
    {
        IngestionStage.Finding => "Finding inputs",
        IngestionStage.Loading => Loading(progress),
        IngestionStage.Resolving => "Resolving: which mentions are the same thing",
        _ => string.Create(CultureInfo.InvariantCulture, $"Done in {progress.Elapsed.TotalSeconds:0.0} s"),
    };

    private static string Left(TimeSpan? left) => left is { } time
        ? string.Create(CultureInfo.InvariantCulture, $", {(int)time.TotalMinutes}:{time.Seconds:00} left")
        : "";

    private static string Loading(IngestionProgress progress)
    {
        var rate = progress.Elapsed > TimeSpan.Zero ? progress.Counts.ClaimsWritten / progress.Elapsed.TotalSeconds : 0;
        var documents = $"{progress.DocumentsDone} of {progress.DocumentsTotal} documents";
        var claims = string.Create(CultureInfo.InvariantCulture, $"{progress.Counts.ClaimsWritten:#,0} claims, {rate:#,0} claims/s");
        return $"Loading: {documents}, {claims}{Left(progress.TimeLeft)}";
    }
}
