using System.ComponentModel;
using System.Diagnostics;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>The compose file, as Docker Compose itself reads it; nothing is run.</summary>
public sealed class ComposeFileTests
{
    [Fact]
    public async Task Compose_file_is_valid_and_asks_for_a_password()
    {
        var program = await FindAsync();
        Assert.SkipWhen(program is null, "needs Docker Compose");

        var (exitCode, output) = await RunAsync([.. program, "config"], "a-long-password");
        Assert.True(exitCode == 0, output);
        foreach (var service in new[] { "neo4j:", "worker:", "api:" }) Assert.Contains(service, output, StringComparison.Ordinal);

        var (withoutPassword, complaint) = await RunAsync([.. program, "config"], password: null);
        Assert.NotEqual(0, withoutPassword);
        Assert.Contains(".env.example", complaint, StringComparison.Ordinal);
    }

    private static async Task<string[]?> FindAsync()
    {
        foreach (var program in new string[][] { ["docker", "compose"], ["docker-compose"] })
        {
            try
            {
                if ((await RunAsync([.. program, "version"], password: null)).ExitCode == 0) return program;
            }
            catch (Win32Exception)
            {
                // not installed
            }
        }

        return null;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string[] command, string? password)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = ProjectFolder.Find(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["EDUGRAPH_NEO4J_PASSWORD"] = password;
        using var process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
