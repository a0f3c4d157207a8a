using System.Diagnostics;
using Neo4j.Driver;

namespace EduGraph.Testing.Servers;

/// <summary>A Neo4j server that a test talks to: one that runs already, or one started for it and stopped after it.</summary>
/// <remarks>
/// <c>EDUGRAPH_TEST_NEO4J</c> names the Bolt URI of a running one; else <c>EDUGRAPH_NEO4J_HOME</c> names a folder with a program
/// <c>neo4j</c> that takes <c>start DIR [--auth USER/PASSWORD] [--set KEY=VALUE]</c> and prints the URI, and <c>stop DIR [--kill]</c>.
/// </remarks>
public sealed class Neo4jServer : IAsyncDisposable
{
    /// <summary>Names the URI of a server that runs already.</summary>
    public const string UriVariable = "EDUGRAPH_TEST_NEO4J";

    /// <summary>Names the folder from which one can be started.</summary>
    public const string HomeVariable = "EDUGRAPH_NEO4J_HOME";

    /// <summary>Why a test that needs a server was skipped.</summary>
    public const string NoServer = $"needs a Neo4j server: set {UriVariable} to the Bolt URI of one, or {HomeVariable} to a folder that one can be started from";

    /// <summary>Why a test that starts servers of its own was skipped.</summary>
    public const string NoHome = $"needs to start a Neo4j server of its own: set {HomeVariable} to a folder that one can be started from";

    /// <summary>Options of the Java machine. Unless somebody has set them, a server is started that compiles quickly rather than well.</summary>
    public const string JavaVariable = "JAVA_TOOL_OPTIONS";

    // Half the processor time of a start: the servers of tests end before thorough compilation would pay.
    private const string QuickStart = "-XX:TieredStopAtLevel=1";

    private const int StartCountMax = 3;

    private readonly string? _directory;
    private readonly string[] _options;

    private Neo4jServer(string uri, string? directory, string[] options) => (Uri, _directory, _options) = (uri, directory, options);

    /// <summary>Whether a server runs already or can be started.</summary>
    public static bool IsAvailable => Variable(UriVariable) is not null || CanStart;

    /// <summary>Whether a server can be started.</summary>
    public static bool CanStart => Variable(HomeVariable) is not null;

    /// <summary>Its address, as in <c>bolt://127.0.0.1:7687</c>.</summary>
    public string Uri { get; private set; }

    /// <summary>The server that runs already, or a new one without authentication; null when there is none.</summary>
    public static async Task<Neo4jServer?> FindAsync()
    {
        if (Variable(UriVariable) is { } uri) return new Neo4jServer(uri, null, []);
        return CanStart ? await StartAsync() : null;
    }

    /// <summary>Starts a server in a new directory.</summary>
    /// <param name="options">As the program takes them.</param>
    public static Task<Neo4jServer> StartAsync(params string[] options) =>
        StartInAsync(Directory.CreateTempSubdirectory("edugraph-neo4j-").FullName, options);

    /// <summary>Starts a server in a directory that is there, and is deleted with it.</summary>
    /// <param name="directory">Takes everything that the server writes.</param>
    /// <param name="options">As the program takes them.</param>
    public static async Task<Neo4jServer> StartInAsync(string directory, params string[] options)
    {
        return new Neo4jServer(await StartAsync(directory, options), directory, options);
    }

    /// <summary>Asks the server itself, as any other client would.</summary>
    public static async Task<List<IRecord>> QueryAsync(string uri, string query, object? parameters = null)
    {
        await using IDriver driver = GraphDatabase.Driver(uri);
        await using IAsyncSession session = driver.AsyncSession();
        return await (await session.RunAsync(query, parameters)).ToListAsync();
    }

    /// <summary>Deletes all nodes and relationships.</summary>
    public Task EmptyAsync() => QueryAsync(Uri, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS");

    /// <summary>Ends the server as a crash would.</summary>
    public Task KillAsync() => RunAsync(["stop", _directory!, "--kill"]);

    /// <summary>Ends the server in order.</summary>
    public Task StopAsync() => RunAsync(["stop", _directory!]);

    /// <summary>Starts it again on the same data and port.</summary>
    /// <param name="more">Options beside those that it was started with.</param>
    public async Task StartAgainAsync(params string[] more) =>
        Uri = await StartAsync(_directory!, ["--bolt", $"{new Uri(Uri).Port}", .. _options, .. more]);

    /// <summary>Runs an administration command on the stopped server.</summary>
    public Task<string> AdministerAsync(params string[] command) => RunAsync(["admin", _directory!, .. command]);

    /// <summary>Stops the server and deletes its data, if it was started here.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_directory is null) return;
        await RunAsync(["stop", _directory, "--kill"]);
        Directory.Delete(_directory, recursive: true);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    // The program waits a minute for the server, which a machine that is busy with other tests does not always give it; and of two that start
    // at once, one may find the free port taken that it chose.
    private static async Task<string> StartAsync(string directory, string[] options)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(["start", directory, .. options]);
            }
            catch (InvalidOperationException exception) when (attempt < StartCountMax && IsBadLuck(exception))
            {
                await RunAsync(["stop", directory, "--kill"]);
            }
        }
    }

    private static bool IsBadLuck(InvalidOperationException exception) =>
        exception.Message.Contains("not started", StringComparison.Ordinal) || exception.Message.Contains("ended while starting", StringComparison.Ordinal);

    private static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Variable(HomeVariable)!, "neo4j"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.TryAdd(JavaVariable, QuickStart);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException($"neo4j {start.ArgumentList[0]} ended with {process.ExitCode}: {await error}{await output}");
    }
}
