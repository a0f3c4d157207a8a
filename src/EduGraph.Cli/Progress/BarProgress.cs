using EduGraph.Ingestion.Loading;
using Spectre.Console;

namespace EduGraph.Cli.Progress;

/// <summary>Moves a bar.</summary>
internal sealed class BarProgress(ProgressTask task) : IProgress<IngestionProgress>
{
    /// <inheritdoc/>
    public void Report(IngestionProgress value)
    {
        task.Description = Markup.Escape(ProgressText.Describe(value));
        task.IsIndeterminate = value.Stage is IngestionStage.Finding or IngestionStage.Resolving;
        task.Value = value.Share * task.MaxValue;
    }
}
