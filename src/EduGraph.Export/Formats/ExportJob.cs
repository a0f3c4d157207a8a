using System.Reflection;

namespace EduGraph.Export.Formats;

/// <summary>What a format's writer is told besides the graph.</summary>
/// <param name="options">How it is written.</param>
/// <param name="recordCount">Records that will be written, about.</param>
/// <param name="progress">Told how far it is, now and then.</param>
internal sealed class ExportJob(ExportOptions options, long recordCount, IProgress<ExportProgress>? progress)
{
    private const int RecordsPerReport = 4096;
    private const string Subject = "Academic cooperation between China and the ASEAN countries";

    private long _recordCount;

    /// <summary>How it is written.</summary>
    public ExportOptions Options => options;

    /// <summary>The program's version.</summary>
    public string Version => ProgramVersion;

    /// <summary>One line about what is written; it may need to be escaped.</summary>
    public string Title { get; private init; } = Subject;

    /// <summary>The program's version, without the hash of its build.</summary>
    public static string ProgramVersion { get; } =
        typeof(ExportJob).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The same for a network, whose rule belongs to its title.</summary>
    public ExportJob For(string rule) => new(options, recordCount, progress) { Title = $"{Subject}: {rule}" };

    /// <summary>A record more is written.</summary>
    public void Report()
    {
        if (++_recordCount % RecordsPerReport == 0)
        {
            progress?.Report(new ExportProgress(_recordCount, Math.Max(recordCount, _recordCount)));
        }
    }
}
