namespace EduGraph.GraphQL.Language.Tests.Printing;

public sealed class SyntaxPrinterTests
{
    public static TheoryData<string, string> Documents
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (Row row in TestFile.Read<Row>("Printing", "printed.json"))
            {
                data.Add(row.Document, row.Printed);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_is_laid_out_as_graphql_js_lays_it_out(string document, string printed) =>
        Assert.Equal(printed, SyntaxPrinter.Print(Parser.Parse(document)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Printed_document_reads_back_as_the_same_tree(string document, string printed) =>
        Assert.Equal(TreeText.Of(Parser.Parse(document)), TreeText.Of(Parser.Parse(printed)));

    // Found by random texts; graphql-js prints the braces alone here, which read back as the enum's values.
    [Fact]
    public void Query_after_a_definition_without_a_body_keeps_its_keyword()
    {
        const string Printed = "enum E\n\nquery {\n  A\n}\n\n{\n  B\n}";
        Assert.Equal(Printed, SyntaxPrinter.Print(Parser.Parse("enum E query { A } { B }")));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("one line", true)]
    [InlineData("  indented line", true)]
    [InlineData("one\n  two", true)]
    [InlineData("  all\n  indented", false)]
    [InlineData("\nleading", false)]
    [InlineData("trailing\n", false)]
    [InlineData("carriage\rreturn", false)]
    [InlineData("null \0", false)]
    [InlineData("   ", false)]
    public void Block_string_holds_only_what_dedenting_gives_back(string value, bool expected)
    {
        Assert.Equal(expected, SyntaxPrinter.IsPrintableAsBlockString(value));
        if (expected)
        {
            Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(SyntaxPrinter.PrintBlockString(value))).Value);
        }
    }

    private sealed record Row(string Document, string Printed);
}
