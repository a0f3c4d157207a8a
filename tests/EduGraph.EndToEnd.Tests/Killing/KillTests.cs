using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;

namespace EduGraph.EndToEnd.Tests.Killing;

/// <summary>The program is killed in the middle of an ingest, and the same command is given again.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int KillCount = 12;
    private const int AttemptCountMax = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        SampleInputs.Write(Path.Combine(_folder, "inputs"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Killed_at_any_moment_then_the_same_command_gives_the_store_of_an_undisturbed_run()
    {
        var writeCount = await IngestAsync("whole.db", killAfterWrites: null);
        var expected = await HashAsync("whole.db");
        var killedCount = 0;
        for (var i = 0; killedCount < KillCount; i++)
        {
            // A busy machine tells of the writes late, and of several as one: then a run may end before it is killed.
            Assert.True(i < AttemptCountMax, $"{killedCount} of {i} runs were killed before their end.");
            var store = $"killed-{i}.db";
            if (await IngestAsync(store, killAfterWrites: 1 + (i * writeCount / KillCount % writeCount)) == Killed)
            {
                killedCount++;
                Assert.Equal(0, await RunAsync("verify", "--store", $"sqlite:{store}"));
                await IngestAsync(store, killAfterWrites: null);
            }

            Assert.Equal(expected, await HashAsync(store));
        }
    }

    [Fact]
    public async Task Killed_again_and_again_it_comes_to_its_end()
    {
        var writeCount = await IngestAsync("whole.db", killAfterWrites: null);
        var runCount = 0;
        // Each run has a little longer than the one before: a busy machine may have told of fewer writes than there were.
        while (await IngestAsync("killed.db", killAfterWrites: Math.Max(2, writeCount / 4) + runCount) == Killed)
        {
            Assert.True(++runCount < AttemptCountMax, "It does not get on.");
        }

        await IngestAsync("killed.db", killAfterWrites: null);
        Assert.Equal(await HashAsync("whole.db"), await HashAsync("killed.db"));
    }

    private const int Killed = -1;

    // Kills the program at one of the changes of its files. Gives the number of changes seen, or that it was killed.
    private async Task<int> IngestAsync(string store, int? killAfterWrites)
    {
        using FileSystemWatcher watcher = new(_folder, $"{store}*") { NotifyFilter = NotifyFilters.Size | NotifyFilters.LastWrite | NotifyFilters.FileName };
        var writeCount = 0;
        using var process = EduGraphProcess.Start(_folder, "ingest", "inputs", "--store", $"sqlite:{store}");
        var killed = new TaskCompletionSource();
        void Count()
        {
            if (Interlocked.Increment(ref writeCount) == killAfterWrites)
            {
                process.Kill();
                killed.SetResult();
            }
        }

        watcher.Changed += (_, _) => Count();
        watcher.Created += (_, _) => Count();
        watcher.EnableRaisingEvents = true;
        await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        var isKilled = killed.Task.IsCompleted && process.ExitCode != 0;
        Assert.True(isKilled || process.ExitCode == 0, $"exit code {process.ExitCode}");
        return isKilled ? Killed : writeCount;
    }

    private async Task<int> RunAsync(params string[] arguments) => (await EduGraphProcess.RunAsync(_folder, Token, arguments)).ExitCode;

    private async Task<string> HashAsync(string store)
    {
        await using SqliteGraphStore opened = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(_folder, store) });
        Assert.Empty(await opened.VerifyAsync(Token));
        var runs = await opened.ReadRunsAsync(10, Token);
        Assert.All(runs, run => Assert.Equal(RunState.Completed, run.State));
        return await StoreHash.ComputeAsync(opened, Token);
    }
}
