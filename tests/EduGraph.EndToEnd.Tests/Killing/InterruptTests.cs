using System.Globalization;
using System.Runtime.InteropServices;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;

namespace EduGraph.EndToEnd.Tests.Killing;

/// <summary>Ctrl+C in the middle of an ingest.</summary>
public sealed class InterruptTests : IDisposable
{
    private const int SignalOfInterrupt = 2; // SIGINT

    // SIGCONT and SIGSTOP, which macOS numbers in another way.
    private static readonly int Continue = OperatingSystem.IsMacOS() ? 19 : 18;
    private static readonly int Stop = OperatingSystem.IsMacOS() ? 17 : 19;

    private const int Cancelled = 3;
    private const int AttemptCountMax = 20;

    // A run of seconds, of which the first batch is a small part.
    private const int NodeCount = 40_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Interrupted_run_says_so_and_the_same_command_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT to send.");
        Assert.SkipWhen(IsInterruptIgnored(), "Whoever started the tests lets them ignore SIGINT, as shells do in the background.");
        SampleInputs.Write(Path.Combine(_folder, "inputs"), NodeCount);
        var store = await InterruptedStoreAsync();

        var cancelled = await RunOfAsync(store);
        Assert.Equal(RunState.Cancelled, cancelled.State);
        Assert.NotNull(cancelled.EndedAt);
        var (exitCode, output) = await EduGraphProcess.RunAsync(_folder, Token, "ingest", "inputs", "--store", $"sqlite:{store}");
        Assert.Equal(0, exitCode);
        Assert.Contains($"run {cancelled.Id} (resumed): revision", output, StringComparison.Ordinal);
        Assert.Equal(RunState.Completed, (await RunOfAsync(store)).State);
    }

    // On a busy machine a run may come to its end before it is interrupted: then with another store.
    private async Task<string> InterruptedStoreAsync()
    {
        for (var attempt = 0; attempt < AttemptCountMax; attempt++)
        {
            var store = $"graph-{attempt}.db";
            if (await InterruptAsync(store) is var exitCode and not 0)
            {
                Assert.Equal(Cancelled, exitCode);
                return store;
            }
        }

        throw new InvalidOperationException($"{AttemptCountMax} runs came to their end before they were interrupted.");
    }

    // On a thread of its own: the threads of the tests may all be waiting for other programs while this one comes to its end.
    private async Task<int> InterruptAsync(string store)
    {
        await using SqliteGraphStore opened = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(_folder, store) });
        await opened.OpenAsync(Token); // later, it would wait for the writer, which stands still
        return await Task.Factory.StartNew(() => Interrupt(store, opened), Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    // Interrupts a run that has written its first batch; before, there is no run to interrupt. The program stands still while it is looked at.
    private int Interrupt(string store, SqliteGraphStore opened)
    {
        using FileSystemWatcher watcher = new(_folder, $"{store}*") { NotifyFilter = NotifyFilters.Size | NotifyFilters.LastWrite };
        using SemaphoreSlim changed = new(0);
        watcher.Changed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        using var process = EduGraphProcess.Start(_folder, "ingest", "inputs", "--store", $"sqlite:{store}");
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => changed.Release();
        for (var isInterrupted = false; !isInterrupted && !process.HasExited;)
        {
            changed.Wait(Token);
            _ = Kill(process.Id, Stop);
            if (opened.ReadRunsAsync(1, Token).GetAwaiter().GetResult().Count > 0)
            {
                _ = Kill(process.Id, SignalOfInterrupt);
                isInterrupted = true;
            }

            _ = Kill(process.Id, Continue);
        }

        process.WaitForExit();
        return process.ExitCode;
    }

    private async Task<IngestionRun> RunOfAsync(string store)
    {
        await using SqliteGraphStore opened = new(new SqliteGraphStoreOptions { FilePath = Path.Combine(_folder, store) });
        return Assert.Single(await opened.ReadRunsAsync(10, Token));
    }

    // Programs hand what they ignore on to those that they start. Linux tells in hexadecimal, signal 1 in the lowest bit.
    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        const string Field = "SigIgn:";
        return File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line.AsSpan(Field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (SignalOfInterrupt - 1))) != 0;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
