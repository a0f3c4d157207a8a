using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests.Review;

/// <summary>A server with the project's own seed data and an editor, shared by the tests of a class.</summary>
public sealed class EditedServer : IAsyncLifetime
{
    private const string Key = "a key for one test run";
    private ServerProcess? _server;

    /// <summary>Speaks to the server, in nobody's name.</summary>
    internal HttpClient Client => (_server ?? throw new InvalidOperationException("The server has not been started.")).Client;

    public async ValueTask InitializeAsync() =>
        _server = await ServerProcess.StartAsync(RepositoryRoot.File("seed-data"), ("EDUGRAPH_EDITORKEYS", $"Mei:{Key}"), ("EDUGRAPH_DECISIONS", "decisions.jsonl"));

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Asks in the editor's name and gives the answer's <c>data</c>; fails if there are errors.</summary>
    internal async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }
}
