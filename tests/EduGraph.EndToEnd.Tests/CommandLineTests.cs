using System.Net;
using System.Net.Sockets;
using EduGraph.EndToEnd.Tests.Article;

namespace EduGraph.EndToEnd.Tests;

/// <summary>What the program says to a command line that is wrong.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData(2, "Did you mean \"serve\"?", "srve")]
    [InlineData(2, "Did you mean \"--seed\"?", "serve", "--sed", "none")]
    [InlineData(2, "Did you mean \"list\"?", "review", "lst")]
    [InlineData(2, "Did you mean \"--store\"?", "verify", "--stor", "sqlite:a.db")]
    [InlineData(2, "There is no option \"--dryrun\"; a file of this name is written \"./--dryrun\".", "ingest", "--dryrun", "pages")]
    [InlineData(2, "Did you mean \"--dry-run\"?", "ingest", "--dryrun", "pages")]
    [InlineData(2, "\"neo4j://\" is no store; expected sqlite:FILE, neo4j://HOST:PORT or bolt://HOST:PORT.", "verify", "--store", "neo4j://")]
    [InlineData(3, "there is no store sqlite:/nowhere/a.db; name another with --store", "verify", "--store", "sqlite:/nowhere/a.db")]
    [InlineData(3, "there is no store sqlite:/nowhere/a.db; name another with --store", "query", "{ __typename }", "--store", "sqlite:/nowhere/a.db")]
    [InlineData(2, "--urls: \"nonsense\" is no address to listen on; expected http://HOST:PORT", "serve", "--urls", "nonsense")]
    [InlineData(2, "--urls: \"http://127.0.0.1:99999\" is no address", "serve", "--urls", "http://127.0.0.1:0;http://127.0.0.1:99999")]
    [InlineData(2, "--urls: \"https://127.0.0.1:0\" would need a certificate", "serve", "--urls", "https://127.0.0.1:0")]
    [InlineData(2, "--urls is empty; expected http://HOST:PORT", "serve", "--urls", "")]
    public async Task Wrong_word_is_told_with_the_nearest_right_one(int exitCode, string expected, params string[] arguments)
    {
        var run = await ProgramRun.RunAsync("", arguments);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
    }
    [Fact]
    public async Task Port_that_another_uses_is_told_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var folder = Directory.CreateTempSubdirectory("edugraph-");
        try
        {
            var run = await ProgramRun.RunAsync(
                "", "serve", "--seed", "none", "--store", $"sqlite:{folder.FullName}/a.db", "--urls", $"http://{other.LocalEndpoint}");
            Assert.EndsWith($"edugraph: Failed to bind to address http://{other.LocalEndpoint}: address already in use.\n", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
            Assert.Equal(3, run.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
