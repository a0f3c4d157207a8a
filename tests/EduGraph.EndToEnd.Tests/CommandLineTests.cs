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
    public async Task Wrong_word_is_told_with_the_nearest_right_one(int exitCode, string expected, params string[] arguments)
    {
        var run = await ProgramRun.RunAsync("", arguments);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
    }
}
