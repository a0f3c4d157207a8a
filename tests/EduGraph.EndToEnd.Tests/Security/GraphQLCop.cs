using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EduGraph.EndToEnd.Tests.Security;

/// <summary>The thirteen checks that the scanner graphql-cop makes, by what they send and what they take for a finding.</summary>
internal sealed class GraphQLCop(HttpClient client, string path)
{
    private const int AliasCount = 101;
    private const int BatchCount = 10;
    private const int DuplicateCount = 500;
    private const int TypeCountMax = 25;
    private const int DirectiveCount = 10;

    /// <summary>Names of the checks that find something.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        (string Name, Func<Task<bool>> FindsSomething)[] checks =
        [
            ("Alias Overloading", HasAliasOverloadingAsync),
            ("Array-based Query Batching", HasBatchingAsync),
            ("Introspection-based Circular Query", HasCircularIntrospectionAsync),
            ("Directive Overloading", HasDirectiveOverloadingAsync),
            ("Field Duplication", HasFieldDuplicationAsync),
            ("Field Suggestions", HasFieldSuggestionsAsync),
            ("GET Method Query Support", () => AnswersAsync(HttpMethod.Get, "query cop { __typename }")),
            ("GET based mutation", () => AnswersAsync(HttpMethod.Get, "mutation cop { __typename }")),
            ("GraphQL IDE", HasQueryPageAsync),
            ("Introspection", HasIntrospectionAsync),
            ("POST based url-encoded query", HasUrlEncodedPostAsync),
            ("Trace Mode", HasTraceModeAsync),
            ("Unhandled Errors Detection", HasUnhandledErrorsAsync),
        ];
        List<string> found = [];
        foreach ((string name, Func<Task<bool>> findsSomething) in checks)
        {
            if (await findsSomething())
            {
                found.Add(name);
            }
        }

        return found;
    }

    private async Task<bool> HasAliasOverloadingAsync()
    {
        string aliases = string.Concat(Enumerable.Range(0, AliasCount).Select(static index => $"alias{index}:__typename \n"));
        return (await PostAsync($"query cop {{ {aliases} }}"))?["data"]?[$"alias{AliasCount - 1}"] is not null;
    }

    private async Task<bool> HasBatchingAsync()
    {
        IEnumerable<object> batch = Enumerable.Repeat<object>(new { query = "query cop { __typename }", operationName = "cop" }, BatchCount);
        return await ParseAsync(await client.PostAsJsonAsync(path, batch)) is JsonArray { Count: >= BatchCount };
    }

    private async Task<bool> HasCircularIntrospectionAsync()
    {
        const string Query = "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }";
        return (await PostAsync(Query))?["data"]?["__schema"]?["types"] is JsonArray { Count: > TypeCountMax };
    }

    private async Task<bool> HasDirectiveOverloadingAsync()
    {
        string directives = string.Concat(Enumerable.Repeat("@aa", DirectiveCount));
        return (await PostAsync($"query cop {{ __typename {directives} }}"))?["errors"] is JsonArray { Count: DirectiveCount };
    }

    private async Task<bool> HasFieldDuplicationAsync()
    {
        string duplicates = string.Concat(Enumerable.Repeat("__typename \n", DuplicateCount));
        return (await PostAsync($"query cop {{ {duplicates} }}"))?["data"]?["__typename"] is not null;
    }

    private async Task<bool> HasFieldSuggestionsAsync() =>
        (await PostAsync("query cop { __schema { directive } }"))?["errors"]?.ToJsonString().Contains("Did you mean", StringComparison.Ordinal) == true;

    private async Task<bool> HasQueryPageAsync()
    {
        string[] signs = ["graphiql.min.css", "GraphQL Playground", "GraphiQL", "graphql-playground"];
        foreach (string page in (string[])["/graphiql", "/playground", "/console", path])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, page);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
            string text = await (await client.SendAsync(request)).Content.ReadAsStringAsync();
            if (signs.Any(sign => text.Contains(sign, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> HasIntrospectionAsync() =>
        (await PostAsync("query cop { __schema { types { name fields { name } } } }"))?["data"]?["__schema"]?["types"] is not null;

    private async Task<bool> HasUrlEncodedPostAsync()
    {
        using FormUrlEncodedContent form = new([new("query", "query cop { __typename }")]);
        return (await ParseAsync(await client.PostAsync(path, form)))?["data"]?["__typename"] is not null;
    }

    private async Task<bool> HasTraceModeAsync()
    {
        string text = (await PostAsync("query cop { __typename }"))?.ToJsonString() ?? "";
        return text.Contains("tracing", StringComparison.OrdinalIgnoreCase) || text.Contains("stacktrace", StringComparison.OrdinalIgnoreCase);
    }

    private async Task<bool> HasUnhandledErrorsAsync() =>
        (await PostAsync("qwerty cop { abc }"))?["errors"]?[0]?["extensions"]?["exception"] is not null;

    private async Task<bool> AnswersAsync(HttpMethod method, string query)
    {
        using HttpRequestMessage request = new(method, $"{path}?query={Uri.EscapeDataString(query)}");
        return (await ParseAsync(await client.SendAsync(request)))?["data"]?["__typename"] is not null;
    }

    private async Task<JsonNode?> PostAsync(string query) => await ParseAsync(await client.PostAsJsonAsync(path, new { query, operationName = "cop" }));

    private static async Task<JsonNode?> ParseAsync(HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync();
        return text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null;
    }
}
