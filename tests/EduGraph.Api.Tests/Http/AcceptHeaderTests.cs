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
    [InlineData("application/json; charset=\"UTF-8\"", "Json")]
    [InlineData("application/json;charset=utf8", "Json")]
    [InlineData("text/csv; charset=utf-16, application/graphql-response+json;q=0.1", "GraphQLResponse")]
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

    [Theory]
    [InlineData("multipart/mixed", true)]
    [InlineData("multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9", true)]
    [InlineData("application/json, multipart/mixed", true)]
    [InlineData("application/json, multipart/mixed;q=0.5", false)]
    [InlineData("multipart/mixed;q=0", false)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", false)]
    [InlineData("multipart/mixed;incrementalSpec=v9, application/json", false)]
    [InlineData("multipart/mixed;subscriptionSpec=1.0, application/json", false)]
    [InlineData("*/*", false)]
    [InlineData("application/json", false)]
    [InlineData("nonsense", false)]
    public void Parts_are_for_who_asks_for_them_in_this_servers_way(string accept, bool expected) =>
        Assert.Equal(expected, AcceptHeader.AcceptsParts(accept));

    [Theory]
    [InlineData("multipart/mixed", "GraphQLResponse")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/json;q=0.9", "Json")]
    [InlineData("multipart/mixed;deferSpec=20220824", null)]
    [InlineData("multipart/mixed;q=0", null)]
    public void Whole_answer_is_json_for_who_asks_for_parts(string accept, string? expected) =>
        Assert.Equal(expected, AcceptHeader.Choose(accept, allowsHtml: true)?.ToString());

    [Fact]
    public void Browser_gets_json_where_there_is_no_query_page()
    {
        var format = AcceptHeader.Choose("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", allowsHtml: false);

        Assert.Equal(ResponseFormat.Json, format);
    }
}
