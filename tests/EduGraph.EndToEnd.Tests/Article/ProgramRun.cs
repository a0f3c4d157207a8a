using System.Diagnostics;

namespace EduGraph.EndToEnd.Tests.Article;

/// <summary>One run of the program from the command line.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed on standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<ProgramRun> RunAsync(string input, params string[] arguments) => RunAsync(input, [], arguments);

    /// <summary>Runs the program to its end, with settings and without input.</summary>
    /// <param name="settings">Further environment variables.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<ProgramRun> RunAsync((string Name, string Value)[] settings, params string[] arguments) => RunAsync("", settings, arguments);

    private static async Task<ProgramRun> RunAsync(string input, (string Name, string Value)[] settings, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [ProgramPath(), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    // By the configuration that this test was built with.
    private static string ProgramPath()
    {
        var parts = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        return RepositoryRoot.File("src", "EduGraph.Cli", "bin", parts[^2], parts[^1], "edugraph.dll");
    }
}
