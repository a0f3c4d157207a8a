using System.Diagnostics;

namespace EduGraph.EndToEnd.Tests;

/// <summary>The program as its users run it: a process of its own.</summary>
internal static class EduGraphProcess
{
    /// <summary>Runs the program to its end.</summary>
    /// <returns>Its exit code and what it wrote to standard output.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string workingFolder, CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(workingFolder, arguments);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output);
    }

    /// <summary>Starts the program. What it writes to standard error is read and dropped.</summary>
    public static Process Start(string workingFolder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "edugraph.dll"), .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["EDUGRAPH_BATCHROWS"] = "500" },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
