using EduGraph.EndToEnd.Tests.Article;
using EduGraph.EndToEnd.Tests.Killing;
using EduGraph.Testing.Servers;

namespace EduGraph.EndToEnd.Tests.Neo4j;

/// <summary>The worker or the server is killed in the middle of an ingest into Neo4j: the store ends as that of an undisturbed run.</summary>
[Collection(TeamCollection.Name)]
public sealed class Neo4jKillTests(TeamServer team) : IDisposable
{
    private const int KillCount = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Worker_killed_at_any_moment_then_the_same_command_gives_the_store_of_an_undisturbed_run()
    {
        SampleInputs.Write(Path.Combine(_folder, "inputs"));
        var server = await team.TakeAsync();
        await using var proxy = new FaultProxy { Target = new Uri(server.Uri) };
        Assert.Equal(0, await IngestAsync(proxy, killAtMessage: null));
        var messageCount = proxy.Restart().FromClient;
        var expected = await HashAsync(server);
        Assert.True(messageCount > KillCount * 2, $"The worker sent {messageCount} messages only.");
        for (var i = 0; i < KillCount; i++)
        {
            await server.EmptyAsync();
            proxy.Restart();

            Assert.NotEqual(0, await IngestAsync(proxy, killAtMessage: (1 + i) * messageCount / (KillCount + 1)));
            Assert.Equal(0, await IngestAsync(proxy, killAtMessage: null));

            Assert.Equal(expected, await HashAsync(server));
        }
    }

    [Fact]
    public async Task Worker_waits_for_a_killed_server_says_so_and_loses_nothing()
    {
        SampleInputs.Write(Path.Combine(_folder, "inputs"));
        var server = await team.TakeAsync();
        await using var proxy = new FaultProxy { Target = new Uri(server.Uri) };
        Assert.Equal(0, await IngestAsync(proxy, killAtMessage: null));
        var middle = proxy.Restart().FromClient / 2;
        var expected = await HashAsync(server);
        await server.EmptyAsync();
        var restarted = new TaskCompletionSource();
        proxy.OnClientMessage = index =>
        {
            if (index == middle)
            {
                // Before the message is passed on, so that the worker cannot end before the server does.
                server.KillAsync().GetAwaiter().GetResult();
                _ = StartAgainAsync(server, restarted);
            }
        };

        var run = await ProgramRun.RunAsync("", "ingest", Path.Combine(_folder, "inputs"), "--store", $"bolt://{proxy.Address}");

        await restarted.Task.WaitAsync(Token);
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("the server cannot be reached", run.Errors, StringComparison.Ordinal);
        Assert.Equal(expected, await HashAsync(server));
    }

    private static async Task StartAgainAsync(Neo4jServer server, TaskCompletionSource restarted)
    {
        try
        {
            await server.StartAgainAsync();
            restarted.SetResult();
        }
        catch (InvalidOperationException exception)
        {
            restarted.SetException(exception);
        }
    }

    private async Task<int> IngestAsync(FaultProxy proxy, int? killAtMessage)
    {
        using var process = EduGraphProcess.Start(_folder, "ingest", "inputs", "--store", $"bolt://{proxy.Address}");
        proxy.OnClientMessage = index =>
        {
            if (index == killAtMessage)
            {
                process.Kill();
            }
        };
        await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        proxy.OnClientMessage = null;
        return process.ExitCode;
    }

    private async Task<string> HashAsync(Neo4jServer server)
    {
        var (exitCode, output) = await EduGraphProcess.RunAsync(_folder, Token, "verify", "--hash", "--store", server.Uri);
        Assert.Equal(0, exitCode);
        return output.Split('\n')[1];
    }
}
