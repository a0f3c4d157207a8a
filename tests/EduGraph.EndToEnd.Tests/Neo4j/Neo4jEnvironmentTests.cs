using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EduGraph.EndToEnd.Tests.Article;
using EduGraph.EndToEnd.Tests.Killing;
using EduGraph.Testing.Servers;

namespace EduGraph.EndToEnd.Tests.Neo4j;

/// <summary>What the program says, and exits with, when the Neo4j that it was sent to cannot serve it.</summary>
[Collection(TeamCollection.Name)]
public sealed class Neo4jEnvironmentTests : IDisposable
{
    private const int EnvironmentFailed = 3;

    // A server without large files of its own, on a disk that has room for it and for not much more.
    private const string SmallDisk = "size=120m", LargerDisk = "size=900m";
    private static readonly string[] SmallServer =
        ["--set", "db.tx_log.preallocate=false", "--set", "db.tx_log.rotation.size=16m", "--set", "server.memory.pagecache.size=64m"];

    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("bolt://no-such-host.invalid:7687", "check that it runs, and its address")]
    [InlineData("bolt://127.0.0.1:1", "check that it runs, and its address")]
    [InlineData("bolt://127.0.0.1:7687?region=asia", "bolt://HOST:PORT")]
    public async Task Address_where_no_server_is(string store, string advice) => AssertFailed(await VerifyAsync(store), advice);

    [Fact]
    public async Task Server_too_old_to_know_a_common_version()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, [0, 0, 0, 0]);

        var run = await VerifyAsync($"bolt://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        await answering;
        AssertFailed(run, "Neo4j 5.26 or later");
    }

    [Fact]
    public async Task Wrong_password_and_a_read_only_database()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        SampleInputs.Write(Path.Combine(_folder, "inputs"));
        await using var server = await Neo4jServer.StartAsync("--auth", "neo4j/a-long-password");
        AssertFailed(await VerifyAsync(server.Uri, ("EDUGRAPH_NEO4J_USER", "neo4j"), ("EDUGRAPH_NEO4J_PASSWORD", "wrong")), "set EDUGRAPH_NEO4J_USER");
        (string, string)[] right = [("EDUGRAPH_NEO4J_USER", "neo4j"), ("EDUGRAPH_NEO4J_PASSWORD", "a-long-password")];
        Assert.Equal(0, (await VerifyAsync(server.Uri, right)).ExitCode);

        await server.StopAsync();
        await server.StartAgainAsync("--set", "server.databases.default_to_read_only=true");

        AssertFailed(await IngestAsync(server.Uri, right), "the database is read-only");
    }

    [Fact]
    public async Task Full_disk_is_told_and_with_more_room_the_same_command_ends_well()
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.NoHome);
        var disk = Directory.CreateDirectory(Path.Combine(_folder, "disk")).FullName;
        Assert.SkipUnless(OperatingSystem.IsLinux() && await MountAsync("-t", "tmpfs", "-o", SmallDisk, "tmpfs", disk), "needs the right to mount a small disk");
        try
        {
            SampleInputs.Write(Path.Combine(_folder, "inputs"));
            await using var server = await Neo4jServer.StartInAsync(Directory.CreateDirectory(Path.Combine(disk, "db")).FullName, SmallServer);
            FillUp(disk);

            AssertFailed(await IngestAsync(server.Uri), "disk");

            await server.KillAsync();
            Assert.True(await MountAsync("-o", $"remount,{LargerDisk}", disk));
            await server.StartAgainAsync();
            Assert.Equal(0, (await IngestAsync(server.Uri)).ExitCode);
            Assert.Equal(0, (await VerifyAsync(server.Uri)).ExitCode);
        }
        finally
        {
            await RunAsync("umount", "--lazy", disk);
        }
    }

    private static void AssertFailed(ProgramRun run, string advice)
    {
        Assert.True(run.ExitCode == EnvironmentFailed, $"exit code {run.ExitCode}: {run.Errors}");
        Assert.Contains(advice, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal); // no stack trace
    }

    private static void FillUp(string disk)
    {
        const int RoomBytes = 1024 * 1024;
        using var filling = File.Create(Path.Combine(disk, "filling"));
        var piece = new byte[RoomBytes];
        while (new DriveInfo(disk).AvailableFreeSpace > 2 * RoomBytes)
        {
            filling.Write(piece);
            filling.Flush(flushToDisk: true);
        }
    }

    private static async Task AnswerAsync(TcpListener listener, byte[] answer)
    {
        using var client = await listener.AcceptTcpClientAsync(Token);
        await client.GetStream().ReadExactlyAsync(new byte[20], Token);
        await client.GetStream().WriteAsync(answer, Token);
    }

    private Task<ProgramRun> IngestAsync(string store, params (string, string)[] settings) =>
        ProgramRun.RunAsync(settings, "ingest", Path.Combine(_folder, "inputs"), "--store", store);

    private static Task<ProgramRun> VerifyAsync(string store, params (string, string)[] settings) =>
        ProgramRun.RunAsync(settings, "verify", "--store", store);

    private static async Task<bool> MountAsync(params string[] arguments) => await RunAsync("mount", arguments) == 0;

    private static async Task<int> RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return process.ExitCode;
    }
}
