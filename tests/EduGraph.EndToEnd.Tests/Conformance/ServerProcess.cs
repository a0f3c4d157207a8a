using System.Diagnostics;
using System.Net;

namespace EduGraph.EndToEnd.Tests.Conformance;

/// <summary>The program itself, serving a store of its own on a free port of 127.0.0.1 until it is disposed of.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeMax = TimeSpan.FromMinutes(3);

    // What these tests ask must not depend on how fast the machine is.
    private static readonly (string Name, string Value) Patience = ("EDUGRAPH_Api__ExecutionTimeoutMs", "600000");

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private ServerProcess(DirectoryInfo folder, Process process, Uri address)
    {
        _folder = folder;
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Speaks to the server.</summary>
    public HttpClient Client { get; }

    /// <summary>Where GraphQL is served.</summary>
    public Uri Endpoint => new(Client.BaseAddress!, "graphql");

    /// <summary>Memory that the server holds, in bytes.</summary>
    public long WorkingSetBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the program at a free port and waits until it is ready.</summary>
    /// <param name="seed">Folder of the data sets to load, or <c>none</c>.</param>
    /// <param name="settings">Further environment variables.</param>
    public static Task<ServerProcess> StartAsync(string seed, params (string Name, string Value)[] settings) => StartOnAsync(null, seed, settings);

    /// <summary>Starts the program on a store that is there already and waits until it is ready.</summary>
    /// <param name="store">As <c>--store</c> takes it; null for a new SQLite file.</param>
    /// <param name="seed">Folder of the data sets to load, or <c>none</c>.</param>
    /// <param name="settings">Further environment variables.</param>
    public static async Task<ServerProcess> StartOnAsync(string? store, string seed, params (string Name, string Value)[] settings)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("edugraph-server-");
        string[] arguments =
        [
            ProgramPath(), "serve", "--store", store ?? $"sqlite:{Path.Combine(folder.FullName, "graph.db")}", "--seed", seed,
            "--urls", "http://127.0.0.1:0",
        ];
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
        foreach ((string name, string value) in settings.Prepend(Patience))
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        return new ServerProcess(folder, process, await AddressAsync(process));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    // The program says where it answers when it is ready to.
    private static async Task<Uri> AddressAsync(Process process)
    {
        const string Page = "/graphql ";
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException("The program ended before it was ready."));
            }
            else if (line.Data.IndexOf(Page, StringComparison.Ordinal) is > 0 and var end)
            {
                address.TrySetResult(new Uri(line.Data[..end].Trim() + "/"));
            }
        };
        process.BeginOutputReadLine();
        return await address.Task.WaitAsync(StartTimeMax);
    }

    // The program's own output folder, since its pages stand there; by the configuration that this test was built with.
    private static string ProgramPath()
    {
        string[] parts = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        return RepositoryRoot.File("src", "EduGraph.Cli", "bin", parts[^2], parts[^1], "edugraph.dll");
    }
}
