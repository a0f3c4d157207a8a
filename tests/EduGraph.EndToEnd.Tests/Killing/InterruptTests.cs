using System.Diagnostics;
using System.Runtime.InteropServices;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;

namespace EduGraph.EndToEnd.Tests.Killing;

/// <summary>Ctrl+C in the middle of an ingest.</summary>
public sealed class InterruptTests : IDisposable
{
    private const int Interrupt = 2; // SIGINT

    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Interrupted_run_says_so_and_the_same_command_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT to send.");
        SampleInputs.Write(Path.Combine(_folder, "inputs"));
        using FileSystemWatcher watcher = new(_folder, "graph.db*") { NotifyFilter = NotifyFilters.Size | NotifyFilters.LastWrite };
        using var process = EduGraphProcess.Start(_folder, "ingest", "inputs", "--store", "sqlite:graph.db");
        var opened = new TaskCompletionSource();
        watcher.Changed += (_, _) => opened.TrySetResult();
        watcher.EnableRaisingEvents = true;
        await opened.Task.WaitAsync(Token);
        await FirstBatchAsync(watcher, process);

        Assert.Equal(0, Kill(process.Id, Interrupt));
        await process.WaitForExitAsync(Token);

        Assert.Equal(3, process.ExitCode);
        var cancelled = await RunOfAsync();
        Assert.Equal(RunState.Cancelled, cancelled.State);
        Assert.NotNull(cancelled.EndedAt);
        var (exitCode, output) = await EduGraphProcess.RunAsync(_folder, Token, "ingest", "inputs", "--store", "sqlite:graph.db");
        Assert.Equal(0, exitCode);
        Assert.Contains($"run {cancelled.Id} (resumed): revision", output, StringComparison.Ordinal);
        Assert.Equal(RunState.Completed, (await RunOfAsync()).State);
    }

    // Until a batch is written, there is no run to interrupt.
    private async Task FirstBatchAsync(FileSystemWatcher watcher, Process process)
    {
        await using SqliteGraphStore store = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(_folder, "graph.db") });
        while ((await store.ReadRunsAsync(1, Token)).Count == 0)
        {
            Assert.False(process.HasExited);
            var next = new TaskCompletionSource();
            FileSystemEventHandler wake = (_, _) => next.TrySetResult();
            watcher.Changed += wake;
            if ((await store.ReadRunsAsync(1, Token)).Count == 0)
            {
                await next.Task.WaitAsync(Token);
            }

            watcher.Changed -= wake;
        }
    }

    private async Task<IngestionRun> RunOfAsync()
    {
        await using SqliteGraphStore store = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(_folder, "graph.db") });
        return Assert.Single(await store.ReadRunsAsync(10, Token));
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
