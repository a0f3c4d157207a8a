using System.Globalization;

namespace EduGraph.Cli.Progress;

/// <summary>Counts rows on one line of a terminal, which is cleared at the end; says nothing elsewhere.</summary>
internal sealed class MatchProgress(TextWriter writer, bool isTerminal, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly long _start = time.GetTimestamp();
    private long _shown = time.GetTimestamp();
    private long _rowCount;
    private int _width;

    /// <summary>One row more is done.</summary>
    public void Report()
    {
        _rowCount++;
        if (!isTerminal || time.GetElapsedTime(_shown) < Interval)
        {
            return;
        }

        _shown = time.GetTimestamp();
        var rate = _rowCount / time.GetElapsedTime(_start).TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{_rowCount:N0} rows matched, {rate:N0} a second");
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
