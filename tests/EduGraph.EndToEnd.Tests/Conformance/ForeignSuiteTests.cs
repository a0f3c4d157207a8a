using System.Diagnostics;

namespace EduGraph.EndToEnd.Tests.Conformance;

/// <summary>Runs the suites and clients of <c>tests/conformance</c>, which others wrote, against the program.</summary>
public sealed class ForeignSuiteTests(SeededServer fixture)
{
    private static readonly TimeSpan TimeMax = TimeSpan.FromMinutes(3);

    private static string Folder => RepositoryRoot.File("tests", "conformance");

    [Theory]
    [InlineData("graphql-http")]
    [InlineData("introspection")]
    [InlineData("relay")]
    [InlineData("eslint")]
    [InlineData("inspector")]
    [InlineData("apollo")]
    [InlineData("urql")]
    [InlineData("graphql-request")]
    [InlineData("graphql-ws")]
    [InlineData("graphql-ws-protocol")]
    [InlineData("graphql-sse")]
    public async Task Every_check_of_the_suite_passes(string suite)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), "The suites are not there: run npm ci in tests/conformance.");
        ProcessStartInfo start = new("node", ["run.mjs", (await fixture.TakeAsync()).Endpoint.ToString(), suite])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        using CancellationTokenSource time = new(TimeMax);
        string output = await process.StandardOutput.ReadToEndAsync(time.Token);
        await process.WaitForExitAsync(time.Token);
        Assert.True(process.ExitCode == 0, output);
        Assert.Matches("[1-9][0-9]* passed, 0 failed", output);
    }
}
