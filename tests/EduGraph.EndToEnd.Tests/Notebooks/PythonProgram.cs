using System.Diagnostics;

namespace EduGraph.EndToEnd.Tests.Notebooks;

/// <summary>Python, where the machine has one: that of <c>EDUGRAPH_TEST_PYTHON</c>, else Debian's.</summary>
internal static class PythonProgram
{
    private static readonly TimeSpan TimeMax = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string> Nothing = [];

    private static string Path => Environment.GetEnvironmentVariable("EDUGRAPH_TEST_PYTHON") ?? "/usr/bin/python3";

    /// <summary>Skips the test where there is no Python with these modules.</summary>
    /// <param name="modules">Names as in <c>import</c>, separated by commas.</param>
    /// <param name="packages">What to install, for the reason that is shown.</param>
    public static async Task SkipUnlessItHasAsync(string modules, string packages)
    {
        var isThere = File.Exists(Path) && (await RunAsync(RepositoryRoot.Folder, Nothing, "-c", $"import {modules}")).ExitCode == 0;
        Assert.SkipUnless(isThere, $"No Python with {modules} (Debian: {packages}).");
    }

    /// <summary>Runs Python to its end, with the client of <c>src/python</c> to import; no byte code is left beside the sources.</summary>
    /// <returns>Its exit code, and what it wrote to both outputs.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string workingFolder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(Path, arguments) { WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = RepositoryRoot.File("src", "python");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("Python did not start.");
        using CancellationTokenSource time = new(TimeMax);
        var output = process.StandardOutput.ReadToEndAsync(time.Token);
        var faults = process.StandardError.ReadToEndAsync(time.Token);
        try
        {
            await process.WaitForExitAsync(time.Token);
            return (process.ExitCode, await output + await faults);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
