using System.Globalization;
using EduGraph.Export.Formats;

namespace EduGraph.Cli.Progress;

/// <summary>Counts records on one line of a terminal, which is cleared at the end; says nothing elsewhere.</summary>
internal sealed class ExportProgressLine(TextWriter writer, bool isTerminal, TimeProvider time) : IProgress<ExportProgress>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private long _shown = time.GetTimestamp();
    private int _width;

    /// <inheritdoc/>
    public void Report(ExportProgress value)
    {
        if (!isTerminal || time.GetElapsedTime(_shown) < Interval)
        {
            return;
        }

        _shown = time.GetTimestamp();
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.RecordsDone:N0} of about {value.RecordsTotal:N0} records written");
        writer.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_width > 0)
        {
            writer.Write("\r" + new string(' ', _width) + "\r");
        }
    }
}
