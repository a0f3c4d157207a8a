using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Tests.Reading;

public sealed class SeedDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bytes_read_rise_to_the_size_over_both_passes()
    {
        const int NodeCount = 30_000;
        await File.WriteAllLinesAsync(
            Path.Combine(_folder, "graph.jsonl"),
            Enumerable.Range(0, NodeCount).Select(i => $$$"""{"id":"n{{{i}}}","kind":"Institution","props":{"name":"N{{{i}}}"}}""")
                .Concat(Enumerable.Range(1, NodeCount - 1).Select(i => $$$"""{"from":"n{{{i}}}","type":"PART_OF","to":"n0","props":{}}""")),
            TestContext.Current.CancellationToken);
        DiagnosticLog log = new();
        var datasets = await new SeedCatalog(TestSchema.Graph).FindAsync([_folder], log, TestContext.Current.CancellationToken);
        var document = Assert.Single(Assert.Single(datasets).Documents);
        List<long> bytesRead = [document.BytesRead];

        await foreach (var part in document.ReadAsync(log, TestContext.Current.CancellationToken))
        {
            bytesRead.Add(document.BytesRead);
        }

        Assert.Equal(0, log.Count);
        Assert.Equal(0, bytesRead[0]);
        Assert.Equal(bytesRead.Order(), bytesRead);
        Assert.InRange(bytesRead[1], 1, document.SizeBytes / 2);
        Assert.Contains(bytesRead, count => count > document.SizeBytes / 2 && count < document.SizeBytes);
        Assert.Equal(document.SizeBytes, bytesRead[^1]);
    }
}
