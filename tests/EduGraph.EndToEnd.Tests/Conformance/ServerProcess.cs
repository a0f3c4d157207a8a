using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EduGraph.EndToEnd.Tests.Conformance;

/// <summary>The program itself, serving a store of its own on a free port of 127.0.0.1 until it is disposed of.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeMax = TimeSpan.FromMinutes(2);
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

    /// <summary>Starts the program and waits until it is ready.</summary>
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
        Uri address = new($"http://127.0.0.1:{FreePort()}/");
        string[] arguments =
        [
            ProgramPath(), "serve", "--store", store ?? $"sqlite:{Path.Combine(folder.FullName, "graph.db")}", "--seed", seed, "--urls", address.ToString(),
        ];
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder.FullName };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        ServerProcess server = new(folder, process, address);
        await server.WaitUntilReadyAsync();
        return server;
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

    private async Task WaitUntilReadyAsync()
    {
        using CancellationTokenSource time = new(StartTimeMax);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(200));
        while (await timer.WaitForNextTickAsync(time.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The program ended with code {_process.ExitCode} before it was ready.");
            }

            if (await IsReadyAsync(time.Token))
            {
                return;
            }
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await Client.GetAsync("readyz", cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The program's own output folder, since its pages stand there; by the configuration that this test was built with.
    private static string ProgramPath()
    {
        string[] parts = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        return RepositoryRoot.File("src", "EduGraph.Cli", "bin", parts[^2], parts[^1], "edugraph.dll");
    }
}
