using EduGraph.Export.Formats;
using EduGraph.Export.Selection;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.Export.Tests.Output;

public sealed class ExporterTests
{
    private const int NodeCount = 1_500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => new(ExportFormats.All.Select(format => format.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Order_in_which_things_were_read_and_how_often_they_are_written_change_no_byte(string format)
    {
        var first = await WriteAsync(format, Create(isReversed: false));
        Assert.Equal(first, await WriteAsync(format, Create(isReversed: false)));
        Assert.Equal(first, await WriteAsync(format, Create(isReversed: true)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Export_is_streamed_asynchronously_in_pieces(string format)
    {
        await using var stream = new WatchedStream();
        var file = await Exporter.WriteAsync(RequestOf(format, Create(isReversed: false)), stream, null, Token);
        Assert.Equal(file.SizeBytes, stream.TotalBytes);
        Assert.InRange(stream.LargestBytes, 1, 256 << 10);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Cancelled_export_stops_and_a_broken_stream_is_told(string format)
    {
        var snapshot = Create(isReversed: false);
        using var source = new CancellationTokenSource();
        await using var stream = new WatchedStream { AtFirstWrite = source.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Exporter.WriteAsync(RequestOf(format, snapshot), stream, null, source.Token));

        await using var broken = new WatchedStream { AtFirstWrite = () => throw new IOException("The disk is full.") };
        await Assert.ThrowsAsync<IOException>(() => Exporter.WriteAsync(RequestOf(format, snapshot), broken, null, Token));
    }

    private static ExportRequest RequestOf(string format, GraphSnapshot snapshot) =>
        new(ExportFormats.Find(format), Selector.Select(snapshot, ExportFilter.None));

    private static async Task<byte[]> WriteAsync(string format, GraphSnapshot snapshot)
    {
        using var stream = new MemoryStream();
        await Exporter.WriteAsync(RequestOf(format, snapshot), stream, null, Token);
        return stream.ToArray();
    }

    private static GraphSnapshot Create(bool isReversed)
    {
        var graph = new TinyGraph();
        foreach (var id in new[] { "a", "b" })
        {
            var source = graph.Source(id, publisher: id);
            var numbers = Enumerable.Range(0, NodeCount).Select(number => isReversed ? NodeCount - 1 - number : number).ToList();
            numbers.ForEach(number => source.Mention($"i{number}", "Institution", $"i{number}", $"Name {number} of {id}"));
            numbers.ForEach(number => source.Relates($"i{number}", "PART_OF", "i0"));
        }

        return graph.Build();
    }
}
