using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace EduGraph.Browser.Tests;

/// <summary>The program as a user starts it, on a store of its own filled from the seed data, at a free port of this machine.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    /// <summary>Folder of the whole project.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));
    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-browser-").FullName;
    private Process? _process;

    /// <summary>Names of the datasets to begin with, of the seed data; all of them if not said. The hostile names come with them.</summary>
    public IReadOnlyList<string> Datasets { get; set; } = ["geography", "harvest", "klust-2025", "ror"];

    /// <summary>Address of the start page, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts the program, at the same address as before if it ran before, and waits until it says where it listens.</summary>
    public async Task StartAsync()
    {
        // Built beside this test, in the same configuration.
        var build = Path.GetRelativePath(Path.Combine(Root, "tests", "EduGraph.Browser.Tests"), AppContext.BaseDirectory);
        var program = Path.Combine(Root, "src", "EduGraph.Cli", build, "edugraph.dll");
        var start = new ProcessStartInfo("dotnet", [
            program,
            "serve",
            "--store", $"sqlite:{Path.Combine(_folder, "edugraph.db")}",
            "--seed", SeedFolder(),
            "--urls", Address == "" ? "http://127.0.0.1:0" : Address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { }; // read, so that the pipe never fills
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Trim().Split(' ') is [var address, ..] && address.EndsWith("/graphql", StringComparison.Ordinal))
            {
                Address = address[..^"/graphql".Length];
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"The program ended with code {_process.ExitCode} before it listened.");
    }

    private string SeedFolder()
    {
        var seed = Directory.CreateDirectory(Path.Combine(_folder, "seed")).FullName;
        var datasets = Datasets.Select(name => Path.Combine(Root, "seed-data", name)).Append(Path.Combine(Root, "tests", "EduGraph.Browser.Tests", "Packs", "hostile"));
        foreach (var dataset in datasets)
        {
            var link = Path.Combine(seed, Path.GetFileName(dataset));
            if (!Directory.Exists(link))
            {
                Directory.CreateSymbolicLink(link, dataset);
            }
        }

        return seed;
    }

    /// <summary>Ends the program as a crash would.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
