using EduGraph.Ingestion.Hosting;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Tests.Loading;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EduGraph.Ingestion.Tests.Hosting;

public sealed class IngestionWorkerTests : LoadingTestBase
{
    [Fact]
    public async Task Request_is_done_and_its_sender_told()
    {
        var store = NewStore();
        using var host = await StartAsync(store, StubCatalog.Of(new StubDocument("a")));

        var report = await Queue(host).RunAsync(Request(), Diagnostics, null, Token);

        Assert.Equal(1, report.Run.Counts.DocumentsWritten);
        Assert.Equal(["a"], await SourceIdsAsync(store));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Status_tells_what_the_run_is_about()
    {
        using var host = await StartAsync(NewStore(), StubCatalog.Of(new StubDocument("a")));
        var status = host.Services.GetRequiredService<IngestionStatus>();
        Assert.Null(status.Current);

        var report = await Queue(host).RunAsync(Request(), Diagnostics, null, Token);

        Assert.Equal(IngestionStage.Done, status.Current!.Stage);
        Assert.Equal(report.Run.Id, status.Current.RunId);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Failed_run_is_its_senders_and_the_next_one_is_done()
    {
        var isFailing = true;
        var store = new FaultyStore(NewStore())
        {
            BeforeWrite = (_, _) => isFailing ? throw new GraphStoreException("disk full", isTransient: false) : Task.CompletedTask,
        };
        using var host = await StartAsync(store, StubCatalog.Of(new StubDocument("a")));

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => Queue(host).RunAsync(Request(), Diagnostics, null, Token));
        Assert.Equal("disk full", error.Message);

        isFailing = false;
        Assert.Equal(1, (await Queue(host).RunAsync(Request(), Diagnostics, null, Token)).Run.Counts.DocumentsWritten);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Requests_are_done_one_at_a_time()
    {
        var (running, most) = (0, 0);
        var store = new FaultyStore(NewStore())
        {
            BeforeWrite = async (_, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
            },
        };
        using var host = await StartAsync(store, StubCatalog.Of(new StubDocument("a", partCount: 3)));

        var reports = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Queue(host).RunAsync(Request(), Diagnostics, null, Token)));

        Assert.Equal(1, most);
        Assert.Equal(1, reports.Sum(report => report.Run.Counts.DocumentsWritten));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Cancelling_one_request_leaves_the_worker_at_work()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var store = new FaultyStore(NewStore()) { BeforeWrite = (call, _) => call == 1 ? cancellation.CancelAsync() : Task.CompletedTask };
        using var host = await StartAsync(store, StubCatalog.Of(new StubDocument("a", partCount: 3)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Queue(host).RunAsync(Request(), Diagnostics, null, cancellation.Token));

        Assert.Equal(RunState.Completed, (await Queue(host).RunAsync(Request(), Diagnostics, null, Token)).Run.State);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Stopping_the_host_cancels_the_run_and_those_that_wait()
    {
        var reached = new TaskCompletionSource();
        var inner = NewStore();
        var store = new FaultyStore(inner)
        {
            BeforeWrite = async (call, token) =>
            {
                if (call == 1)
                {
                    reached.SetResult();
                    await Task.Delay(Timeout.Infinite, token);
                }
            },
        };
        using var host = await StartAsync(store, StubCatalog.Of(new StubDocument("a")));
        var running = Queue(host).RunAsync(Request(), Diagnostics, null, Token);
        var waiting = Queue(host).RunAsync(Request(), Diagnostics, null, Token);
        await reached.Task.WaitAsync(Token);

        await host.StopAsync(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(RunState.Cancelled, Assert.Single(await inner.ReadRunsAsync(2, Token)).State);
    }

    [Fact]
    public async Task Request_that_waits_ends_as_soon_as_its_sender_cancels_it()
    {
        var (reached, going) = (new TaskCompletionSource(), new TaskCompletionSource());
        var store = new FaultyStore(NewStore())
        {
            BeforeWrite = async (call, token) =>
            {
                if (call == 1)
                {
                    reached.SetResult();
                    await going.Task.WaitAsync(token);
                }
            },
        };
        using var host = await StartAsync(store, StubCatalog.Of(new StubDocument("a")));
        var running = Queue(host).RunAsync(Request(), Diagnostics, null, Token);
        await reached.Task.WaitAsync(Token);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = Queue(host).RunAsync(Request(), Diagnostics, null, cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        Assert.False(running.IsCompleted);
        going.SetResult();
        Assert.Equal(1, (await running).Run.Counts.DocumentsWritten);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Request_that_is_sent_after_the_host_has_stopped_is_cancelled()
    {
        using var host = await StartAsync(NewStore(), StubCatalog.Of(new StubDocument("a")));
        await host.StopAsync(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Queue(host).RunAsync(Request(), Diagnostics, null, Token).WaitAsync(TimeSpan.FromSeconds(60), Token));
    }

    private static IngestionQueue Queue(IHost host) => host.Services.GetRequiredService<IngestionQueue>();

    private async Task<IHost> StartAsync(IGraphStore store, StubCatalog catalog)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(store)
            .AddSingleton<ISeedCatalog>(catalog)
            .AddSingleton<IResolver>(new EqualNamesResolver())
            .AddIngestion(new IngestionOptions { BatchRowCount = 1 });
        var host = builder.Build();
        await host.StartAsync(Token);
        return host;
    }
}
