namespace EduGraph.GraphQL.Language.Tests.Parsing;

public sealed class SyntaxErrorTests
{
    public static TheoryData<string, string, int, int> Documents
    {
        get
        {
            TheoryData<string, string, int, int> data = [];
            foreach (Row row in TestFile.Read<Row>("Parsing", "syntax-errors.json"))
            {
                data.Add(row.Document, row.Message, row.Line, row.Column);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Fault_is_reported_in_the_words_and_at_the_place_of_graphql_js(string document, string message, int line, int column)
    {
        GraphQLSyntaxException exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(document));
        Assert.Equal(message, exception.Message);
        Assert.Equal((line, column), (exception.Location.Line, exception.Location.Column));
        Assert.Equal(SyntaxErrorCodes.ParseFailed, exception.Code);
    }

    [Theory]
    [InlineData("{ a <high> }", "Syntax Error: Invalid character: U+D800.", 5)]
    [InlineData("{ a(b: \"<low>\") }", "Syntax Error: Invalid character within String: U+DC00.", 9)]
    [InlineData("{ a(b: \"\"\"<high>\"\"\") }", "Syntax Error: Invalid character within String: U+D800.", 11)]
    [InlineData("# <high>", "Syntax Error: Invalid character: U+D800.", 3)]
    public void Half_a_surrogate_pair_is_no_character(string document, string message, int column)
    {
        // Attributes cannot hold half a pair.
        string text = document.Replace("<high>", "\uD800", StringComparison.Ordinal).Replace("<low>", "\uDC00", StringComparison.Ordinal);
        GraphQLSyntaxException exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(text));
        Assert.Equal((message, column), (exception.Message, exception.Location.Column));
    }

    private sealed record Row(string Document, string Message, int Line, int Column);
}
