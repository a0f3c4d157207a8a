using EduGraph.Bolt.Tests.Servers;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Sessions;

/// <summary>What streaming costs in memory. Alone, since what other tests keep on the heap would count too.</summary>
[Collection(Name)]
public sealed class FlatMemoryTests(SharedServer server)
{
    public const string Name = "alone";

    [Fact]
    public async Task A_million_records_stream_in_flat_memory()
    {
        const int RecordCount = 1_000_000;
        await using IDriver driver = server.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync($"UNWIND range(1, {RecordCount}) AS x RETURN x");
        long before = GC.GetTotalMemory(forceFullCollection: true), highest = 0, sum = 0;
        await foreach (IRecord record in cursor)
        {
            long x = (long)record[0]!;
            sum += x;
            if (x % 100_000 == 0) highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal((long)RecordCount * (RecordCount + 1) / 2, sum);
        Assert.InRange(highest, long.MinValue, 4 * 1024 * 1024);
    }
}

[CollectionDefinition(FlatMemoryTests.Name, DisableParallelization = true)]
public sealed class AloneCollection;
