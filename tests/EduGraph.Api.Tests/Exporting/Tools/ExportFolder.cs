using System.Diagnostics;
using System.Text.Json;
using EduGraph.Api.Tests.Hosting;
using EduGraph.Export.Formats;

namespace EduGraph.Api.Tests.Exporting.Tools;

/// <summary>Every export of a hostile graph, and of a network with all its measures, as files; and what Python's tools say of them, all in one run.</summary>
public sealed class ExportFolder : IAsyncLifetime
{
    private static readonly TimeSpan TimeMax = TimeSpan.FromMinutes(5);

    public string Folder { get; } = Directory.CreateTempSubdirectory("edugraph-export-").FullName;

    /// <summary>What each check found; null where there is no Python.</summary>
    internal Dictionary<string, string>? Checks { get; private set; }

    private static string Python => Environment.GetEnvironmentVariable("EDUGRAPH_TEST_PYTHON") ?? "/usr/bin/python3";

    public async ValueTask InitializeAsync()
    {
        await using (var server = await ApiServer.StartAsync(new ApiOptions { NodeCountMax = 1_000_000, FieldCountMax = 10_000 }, HostileWorld.Create()))
        {
            foreach (var format in ExportFormats.All)
            {
                await SaveAsync(server, format.Name, format.FileName);
            }

            await SaveAsync(server, "gexf?gexfVersion=1.3", "edugraph-1.3.gexf");
            await SaveAsync(server, "nodes.csv?spreadsheet=true", "spreadsheet.csv");
            await File.WriteAllTextAsync(Path.Combine(Folder, "expected.json"), (await ApiAnswers.AskAsync(server)).ToJsonString());
        }

        await using (var server = await ApiServer.StartAsync(new ApiOptions { NodeCountMax = 1_000_000 }, NetworkWorld.Create()))
        {
            foreach (var format in ExportFormats.All.Where(format => format.HoldsNetworks))
            {
                await SaveAsync(server, $"{format.Name}?{NetworkWorld.Query}", "network-" + format.FileName);
            }

            await SaveAsync(server, $"gexf?{NetworkWorld.Query}&gexfVersion=1.3", "network-edugraph-1.3.gexf");
            await SaveAsync(server, "graphml?projection=AGREEMENTS&countries=VN&metrics=all", "nothing.graphml");
            await SaveAsync(server, "gexf?projection=AGREEMENTS&countries=VN&metrics=all", "nothing.gexf");
            await File.WriteAllTextAsync(Path.Combine(Folder, "network.json"), (await NetworkWorld.AskAsync(server)).ToJsonString());
        }

        if (File.Exists(Python))
        {
            var (exitCode, output) = await RunAsync(Python, "-W", "ignore", ToolFile("check_exports.py"), Folder);
            Checks = exitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, string>>(output) : throw new InvalidOperationException(output);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code and its output; where it failed, with its errors.</returns>
    internal static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using CancellationTokenSource time = new(TimeMax);
        var output = process.StandardOutput.ReadToEndAsync(time.Token);
        var errors = process.StandardError.ReadToEndAsync(time.Token);
        await process.WaitForExitAsync(time.Token);
        return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await errors);
    }

    /// <summary>A file of this folder of the tests, beside the built tests.</summary>
    internal static string ToolFile(string name) => Path.Combine(AppContext.BaseDirectory, "Exporting", "Tools", name);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task SaveAsync(ApiServer server, string address, string name) =>
        await File.WriteAllBytesAsync(Path.Combine(Folder, name), await server.Client.GetByteArrayAsync($"/v1/export/{address}"));
}
