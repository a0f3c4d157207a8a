using System.Text;
using EduGraph.Api.Http;

namespace EduGraph.Api.Tests.Http;

public sealed class JsonParameterReaderTests
{
    [Fact]
    public void Parameters_are_read_as_they_stand()
    {
        var parameters = Read("""{"query":"{ a(b: \"ü\") }","operationName":"Q","variables":{"x":[1, 2]},"extensions":{"trace":true},"other":[{}]}""", out var fault);

        Assert.Null(fault);
        Assert.Equal("""{ a(b: "ü") }""", Text(parameters!.Query!.Value));
        Assert.Equal("Q", parameters.OperationName);
        Assert.Equal("""{"x":[1, 2]}""", Text(parameters.Variables));
        Assert.Equal("""{"trace":true}""", Text(parameters.Extensions));
        Assert.False(parameters.IsVariableBatch);
    }

    [Fact]
    public void Null_parameters_are_as_if_not_given()
    {
        var parameters = Read("""{"query":"{ a }","operationName":null,"variables":null,"extensions":null}""", out var fault);

        Assert.Null(fault);
        Assert.Null(parameters!.OperationName);
        Assert.True(parameters.Variables.IsEmpty);
        Assert.True(parameters.Extensions.IsEmpty);
    }

    [Fact]
    public void List_of_variables_is_a_batch()
    {
        var parameters = Read("""{"query":"{ a }","variables":[{"x":1},{"x":2}]}""", out _);

        Assert.True(parameters!.IsVariableBatch);
        Assert.Equal("""[{"x":1},{"x":2}]""", Text(parameters.Variables));
    }

    [Fact]
    public void Hash_of_a_persisted_query_is_read_in_lower_case()
    {
        var hash = new string('A', 64);
        var parameters = Read("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}}""".Replace("HASH", hash), out var fault);

        Assert.Null(fault);
        Assert.Null(parameters!.Query);
        Assert.Equal(hash.ToLowerInvariant(), parameters.PersistedHash);
    }

    [Fact]
    public void Query_that_is_null_is_missing()
    {
        Assert.Null(Read("""{"query":null}""", out var fault)!.Query);
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("variables", 64, true)]
    [InlineData("variables", 65, false)]
    [InlineData("extensions", 64, true)]
    [InlineData("extensions", 65, false)]
    [InlineData("unknown", 10_000, true)]
    public void Values_are_read_up_to_the_limit_of_depth(string member, int depth, bool isRead)
    {
        var value = new string('[', depth - 1) + new string(']', depth - 1);
        var parameters = Read($$$"""{"query":"{a}","{{{member}}}":{"a":{{{value}}}}}""", out var fault);

        Assert.Equal(isRead, parameters is not null);
        Assert.Equal(isRead ? null : "The body has values within one another deeper than the 64 levels that are read.", fault?.Message);
    }

    [Theory]
    [InlineData("""{"a":"\ud800"}""", "A string of the parameter \"variables\" has an escape that is no character.")]
    [InlineData("""{"a":""", "The parameter \"variables\" is not JSON; expected a JSON object.")]
    [InlineData("""[1]""", "The parameter \"variables\" is a list; expected a JSON object.")]
    [InlineData("""{} {}""", "The parameter \"variables\" is not JSON; expected a JSON object.")]
    public void Fault_of_a_parameter_by_get_says_what_was_found(string text, string message)
    {
        JsonParameterReader.ReadObject("variables", text, out var fault);

        Assert.Equal(message, fault!.Message);
    }

    [Theory]
    [InlineData("", "The body is not JSON: line 1, byte 1.")]
    [InlineData("{\"query\":\n", "The body is not JSON: line 2, byte 1.")]
    [InlineData("[]", "The body is a list; batches of requests are off. Send one object with a list of \"variables\" instead.")]
    [InlineData("7", "The parameter \"body\" is a number; expected a JSON object.")]
    [InlineData("""{"query":7}""", "The parameter \"query\" is a number; expected a string.")]
    [InlineData("""{"query":"{a}","operationName":{}}""", "The parameter \"operationName\" is an object; expected a string.")]
    [InlineData("""{"query":"{a}","variables":"x"}""", "The parameter \"variables\" is a string; expected a JSON object.")]
    [InlineData("""{"query":"{a}","extensions":[]}""", "The parameter \"extensions\" is a list; expected a JSON object.")]
    [InlineData("""{"query":"\ud800"}""", "A string of the body has an escape that is no character.")]
    [InlineData("""{"query":"{a}","variables":{"a":[{"b":"\udc00"}]}}""", "A string of the body has an escape that is no character.")]
    [InlineData("""{"query":"{a}","variables":{"\ud800":1}}""", "A string of the body has an escape that is no character.")]
    [InlineData("""{"query":"{a}","extensions":{"a":"\ud800\u0041"}}""", "A string of the body has an escape that is no character.")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2}}}""", "The extension \"persistedQuery\" has no \"version\" 1; no other is supported.")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}""", "The extension \"persistedQuery\" has no \"sha256Hash\" of 64 hexadecimal digits.")]
    public void Fault_says_what_was_found_and_what_was_expected(string body, string message)
    {
        var parameters = Read(body, out var fault);

        Assert.Null(parameters);
        Assert.Equal(400, fault!.Status);
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Body_in_another_encoding_is_refused()
    {
        JsonParameterReader.ReadBody(Encoding.Latin1.GetBytes("{\"query\":\"{ a(b: \\\"ü\\\") }\"}"), out var fault);

        Assert.Equal("The body is not UTF-8.", fault!.Message);
    }

    private static RequestParameters? Read(string body, out HttpFault? fault) => JsonParameterReader.ReadBody(Encoding.UTF8.GetBytes(body), out fault);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
