namespace EduGraph.GraphQL.Language.Tests.Parsing;

/// <summary>Each limit at its edge: what just fits is read, one more is refused, with the code of that limit.</summary>
public sealed class ParserLimitTests
{
    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Tokens_are_limited(int countMax, bool fits) =>
        AssertLimit("{ a b } # no token", new ParserOptions { TokenCountMax = countMax }, fits, SyntaxErrorCodes.TooManyTokens,
            "Syntax Error: Document contains more that 3 tokens. Parsing aborted.");

    [Theory]
    [InlineData(7, true)] // Document, operation, selection set, two fields with a name each.
    [InlineData(6, false)]
    public void Syntax_nodes_are_limited(int countMax, bool fits) =>
        AssertLimit("{ a b }", new ParserOptions { NodeCountMax = countMax }, fits, SyntaxErrorCodes.TooManyNodes,
            "Syntax Error: Document contains more than 6 syntax nodes. Parsing aborted.");

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Fields_are_limited(int countMax, bool fits) =>
        AssertLimit("{ a { b } ... { c } }", new ParserOptions { FieldCountMax = countMax }, fits, SyntaxErrorCodes.TooManyFields,
            "Syntax Error: Document contains more than 2 fields. Parsing aborted.");

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Directives_at_one_place_are_limited(int countMax, bool fits) =>
        AssertLimit("query @x @y { a @z }", new ParserOptions { DirectiveCountMax = countMax }, fits, SyntaxErrorCodes.TooManyDirectives,
            "Syntax Error: More than 1 directives stand at one place. Parsing aborted.");

    [Theory]
    [InlineData("{ a { b } }")]
    [InlineData("{ a(b: {}) }")]
    [InlineData("{ a(b: []) }")]
    [InlineData("query($a: [[Int]]) { b }")]
    public void Nesting_is_limited(string document)
    {
        AssertLimit(document, new ParserOptions { RecursionDepthMax = 2 }, true, "", "");
        AssertLimit(document, new ParserOptions { RecursionDepthMax = 1 }, false, SyntaxErrorCodes.TooDeep,
            "Syntax Error: Document is nested more than 1 levels deep. Parsing aborted.");
    }

    [Fact]
    public void Nesting_of_a_hundred_thousand_levels_is_refused_and_not_a_stack_overflow()
    {
        string document = string.Concat(Enumerable.Repeat("{a", 100_000));
        Assert.Equal(SyntaxErrorCodes.TooDeep, Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document)).Code);
        string list = new('[', 100_000);
        Assert.Equal(SyntaxErrorCodes.TooDeep, Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue(list)).Code);
        Assert.Equal(SyntaxErrorCodes.TooDeep, Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType(list)).Code);
    }

    private static void AssertLimit(string document, ParserOptions options, bool fits, string code, string message)
    {
        if (fits)
        {
            Assert.NotEmpty(Parser.Parse(document, options).Definitions);
            return;
        }

        GraphQLSyntaxException exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document, options));
        Assert.Equal((code, message), (exception.Code, exception.Message));
    }
}
