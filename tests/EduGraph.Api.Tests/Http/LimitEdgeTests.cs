using System.Net;
using System.Text;
using System.Text.Json;
using EduGraph.Api.Execution;
using EduGraph.Api.Http;
using EduGraph.Api.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EduGraph.Api.Tests.Http;

/// <summary>The limits of one request at their edges, with their defaults: what just fits is answered, one more is refused by the limit's name.</summary>
public sealed class LimitEdgeTests
{
    private const int KibiByte = 1024;

    /// <summary>By limit: how to make a document of some size, the size that fits, the code of the refusal, and what its hint says is allowed.</summary>
    public static TheoryData<string, int, string, int> DocumentLimits => new()
    {
        { "tokens", 4_000, "TOKEN_LIMIT_EXCEEDED", 4_000 },
        { "merge comparisons", 447, "TOO_MANY_MERGE_COMPARISONS", 100_000 },
        { "fields", 1_000, "FIELD_LIMIT_EXCEEDED", 1_000 },
        { "directives", 4, "DIRECTIVE_LIMIT_EXCEEDED", 4 },
        { "recursion", 100, "RECURSION_LIMIT_EXCEEDED", 100 },
        { "fragment visits", 50, "FRAGMENT_VISIT_LIMIT_EXCEEDED", 1_000 },
        { "ofType", 16, "INTROSPECTION_DEPTH_LIMIT_EXCEEDED", 16 },
        { "introspection lists", 1, "INTROSPECTION_DEPTH_LIMIT_EXCEEDED", 1 },
    };

    [Theory]
    [MemberData(nameof(DocumentLimits))]
    public async Task Document_at_the_limit_is_answered_and_one_beyond_is_refused_with_a_hint(string limit, int size, string code, int allowed)
    {
        await using var server = await ApiServer.StartAsync();
        Assert.DoesNotContain(code, CodesOf(await server.PostAsync(DocumentOf(limit, size))));
        var refusal = await server.PostAsync(DocumentOf(limit, size + 1));
        Assert.Contains(code, CodesOf(refusal));
        var hint = refusal.GetProperty("errors")[0].GetProperty("extensions").GetProperty("hint").GetString();
        Assert.Matches($@"\b{allowed}\b.* Who runs the server sets it as Api:[A-Za-z]+Max\b", hint);
    }

    [Theory]
    [InlineData(256 * KibiByte, false, null)]
    [InlineData((256 * KibiByte) + 1, false, "REQUEST_TOO_LARGE")]
    [InlineData(KibiByte * KibiByte, true, null)]
    [InlineData((KibiByte * KibiByte) + 1, true, "REQUEST_TOO_LARGE")]
    public async Task Body_is_read_up_to_its_limit(int size, bool isBatch, string? code)
    {
        await using var server = await ApiServer.StartAsync();
        var body = isBatch ? """{"query":"{ __typename }","variables":[{}]""" : """{"query":"{ __typename }" """;
        using var response = await server.Client.PostAsync(
            "/graphql", new StringContent(body + new string(' ', size - body.Length - 1) + "}", Encoding.UTF8, "application/json"));

        Assert.Equal(code is null ? HttpStatusCode.OK : HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(code is not null, (await response.Content.ReadAsStringAsync()).Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(50, HttpStatusCode.OK)]
    [InlineData(51, HttpStatusCode.BadRequest)]
    public async Task Request_has_up_to_fifty_sets_of_variables(int count, HttpStatusCode status)
    {
        await using var server = await ApiServer.StartAsync();
        var body = $$"""{"query":"{ __typename }","variables":[{{string.Join(',', Enumerable.Repeat("{}", count))}}]}""";
        using var response = await server.Client.PostAsync("/graphql", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, response.StatusCode);
    }

    /// <summary>Counted in bytes put on the heap, which do not depend on the machine: a refusal costs a small part of an answer's time limit.</summary>
    [Theory]
    [InlineData("tokens")]
    [InlineData("fields")]
    [InlineData("directives")]
    [InlineData("recursion")]
    [InlineData("fragment visits")]
    [InlineData("merge comparisons")]
    public async Task Refusal_of_the_longest_body_takes_little_work_and_memory(string limit)
    {
        const int allocationMax = 8 * KibiByte * KibiByte;
        await using var server = await ApiServer.StartAsync();
        var executor = server.Services.GetRequiredService<IRequestExecutor>();
        var document = LongestOf(limit);
        executor.Prepare(new RequestParameters { Query = document }, "first"); // what is made once is made now
        var before = GC.GetAllocatedBytesForCurrentThread();
        var request = executor.Prepare(new RequestParameters { Query = document }, "second");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Null(request.Kind);
        Assert.InRange(allocated, 0, allocationMax);
    }

    [Theory]
    [InlineData("query __schema { __schema { queryType { name } } }")]
    [InlineData("query Q { ...__schema } fragment __schema on Query { __type(name: \"Query\") { name } }")]
    [InlineData("{ node: __schema { queryType { name } } }")]
    [InlineData("query __typename { ... on Query { ... { x: __schema { queryType { name } } } } }")]
    public async Task Name_of_an_operation_a_fragment_or_an_alias_opens_no_introspection(string document)
    {
        await using var server = await ApiServer.StartAsync(new ApiOptions { Profile = ApiProfile.Hardened });
        Assert.Equal(["INTROSPECTION_DISABLED"], CodesOf(await server.PostAsync(document)));
    }

    [Theory]
    [InlineData("query __schema { __schema: institutions(first: 201) { nodes { id } } }", "PAGE_SIZE_EXCEEDED")]
    [InlineData("{ __type: institutions(first: 200) { nodes { __schema: agreements(first: 25) { nodes { id } } } } }", "NODE_LIMIT_EXCEEDED")]
    [InlineData(
        "query __type { ...__schema } fragment __schema on Query { institutions(first: 200) { nodes { agreements(first: 25) { nodes { id } } } } }",
        "NODE_LIMIT_EXCEEDED")]
    [InlineData("{ __schema: node(id: 1) { ...__type } } fragment __type on Node { id ...__type }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Name_of_introspection_takes_nothing_out_of_the_limits(string document, string code)
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Contains(code, CodesOf(await server.PostAsync(document)));
    }

    private static string DocumentOf(string limit, int size) => limit switch
    {
        "tokens" => "{ __typename @include(if: true) nodes(ids: [" + string.Concat(Enumerable.Repeat("1 ", size - 20)) + "]) { id } }",
        "merge comparisons" => "{" + string.Concat(Enumerable.Repeat(" __typename", size)) + " }", // 447 fields are 99,681 pairs, 448 are 100,128
        "fields" => "{" + string.Concat(Enumerable.Repeat(" __typename", size)) + " }",
        "directives" => "{ __typename" + string.Concat(Enumerable.Repeat(" @skip(if: false)", size)) + " }",
        "recursion" => "{ node(id: " + new string('[', size - 1) + new string(']', size - 1) + ") { id } }",
        "fragment visits" => OperationsOver(size),
        "ofType" => "{ __type(name: \"Query\") { fields { type { " + Within("ofType { ", size, " }") + " } } } }",
        "introspection lists" => "{ __schema { types { " + Within("fields { type { ", size, " } }") + " } } }",
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    // Twenty fragments, each reached from every operation: fifty operations make a thousand visits.
    private static string OperationsOver(int count)
    {
        const int fragmentCount = 20;
        var spreads = string.Concat(Enumerable.Range(0, fragmentCount).Select(i => $"...F{i} "));
        return string.Concat(Enumerable.Range(0, count).Select(i => $"query O{i} {{ {spreads}}} "))
            + string.Concat(Enumerable.Range(0, fragmentCount).Select(i => $"fragment F{i} on Query {{ __typename }} "));
    }

    private static string Within(string start, int count, string end) =>
        string.Concat(Enumerable.Repeat(start, count)) + "name" + string.Concat(Enumerable.Repeat(end, count));

    private static byte[] LongestOf(string limit)
    {
        const int size = 256 * KibiByte;
        var text = limit switch
        {
            "tokens" => "{ __typename " + Repeated("a ", size) + "}",
            "fields" => "{ " + Repeated("a ", size) + "}",
            "directives" => "{ __typename " + Repeated("@a ", size) + "}",
            "recursion" => Repeated("{a", size),
            "fragment visits" => OperationsOver(80),
            "merge comparisons" => "{" + string.Concat(Enumerable.Repeat(" __typename", 1_000)) + " }",
            _ => throw new ArgumentOutOfRangeException(nameof(limit)),
        };
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Repeated(string text, int size) => string.Concat(Enumerable.Repeat(text, size / text.Length));

    private static IEnumerable<string?> CodesOf(JsonElement answer) => answer.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
        : [];
}
