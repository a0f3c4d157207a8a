using EduGraph.Api.Http;
using Microsoft.Extensions.Primitives;

namespace EduGraph.Api.Tests.Http;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData(null, "Json")]
    [InlineData("*/*", "Json")]
    [InlineData("application/json", "Json")]
    [InlineData("application/json; charset=utf-8", "Json")]
    [InlineData("application/json; charset=iso-8859-1", null)]
    [InlineData("application/*", "Json")]
    [InlineData("application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", "GraphQLResponse")]
    [InlineData("application/json, application/graphql-response+json", "Json")]
    [InlineData("application/json;q=0.8, application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/graphql-response+json;q=0, application/json;q=0.1", "Json")]
    [InlineData("text/event-stream", "EventStream")]
    [InlineData("text/csv", "Csv")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Html")]
    [InlineData("application/xml", null)]
    [InlineData("nonsense", null)]
    public void Format_is_the_one_that_the_caller_weighs_most(string? accept, string? expected)
    {
        var format = AcceptHeader.Choose(accept is null ? StringValues.Empty : new StringValues(accept), allowsHtml: true);

        Assert.Equal(expected, format?.ToString());
    }

    [Fact]
    public void Browser_gets_json_where_there_is_no_query_page()
    {
        var format = AcceptHeader.Choose("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", allowsHtml: false);

        Assert.Equal(ResponseFormat.Json, format);
    }
}
