using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests.Notebooks;

/// <summary>A server with the seed data that takes its time: what these tests ask must not depend on how fast the machine is.</summary>
public sealed class PatientServer : IAsyncLifetime
{
    private ServerProcess? _server;

    /// <summary>Its address.</summary>
    public string Address => _server?.Client.BaseAddress?.ToString() ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() =>
        _server = await ServerProcess.StartAsync(RepositoryRoot.File("seed-data"), ("EDUGRAPH_Api__ExecutionTimeoutMs", "600000"));

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
