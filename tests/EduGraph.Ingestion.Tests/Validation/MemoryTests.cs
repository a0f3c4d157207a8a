using System.Text;
using EduGraph.Ingestion.Tests.Reading;

namespace EduGraph.Ingestion.Tests.Validation;

/// <summary>What reading costs in memory. Alone, since what other tests allocate would count too.</summary>
[Collection(Name)]
public sealed class MemoryTests
{
    public const string Name = "alone";

    [Fact]
    public async Task String_of_100_megabytes_is_passed_over_in_bounded_memory()
    {
        const int SizeBytes = 100_000_000;
        var head = Encoding.UTF8.GetBytes($"{{\"source\":{{\"id\":\"s\",\"title\":\"t\"}},\"entities\":[\n{{\"ref\":\"x\",\"kind\":\"Person\",\"name\":\"");
        var bytes = new byte[head.Length + SizeBytes];
        bytes.AsSpan().Fill((byte)'a');
        head.CopyTo(bytes, 0);
        byte[] text = [.. bytes, .. Encoding.UTF8.GetBytes($"\"}},\n{{\"ref\":\"ok\",\"kind\":\"Person\",\"name\":\"Wu Yu\"}}]}}")];
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        using var reading = await SeedReading.OfAsync([("p.json", text)]);

        Assert.Equal(["in/p.json:2:35: STRING_TOO_LONG: A text of 100000000 bytes; at most 65536 are read."], reading.Messages);
        Assert.Equal(["ok"], reading.Mentions.Select(mention => mention.Ref));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore, 0, 20_000_000);
    }
}

[CollectionDefinition(MemoryTests.Name, DisableParallelization = true)]
public sealed class AloneCollection;
