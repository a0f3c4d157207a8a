using FsCheck;
using FsCheck.Fluent;

namespace EduGraph.GraphQL.Language.Tests.Printing;

public sealed class RoundTripTests
{
    [Fact]
    public void Generated_tree_reads_back_from_its_printed_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(1, 1), Prop.ForAll<int>(seed =>
        {
            DocumentNode tree = new GeneratedTrees(seed).Document();
            Assert.Equal(TreeText.Of(tree), TreeText.Of(Parser.Parse(SyntaxPrinter.Print(tree))));
        }));

    [Fact]
    public void Every_text_reads_back_from_a_string_literal() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(2, 3), Prop.ForAll<NonNull<string>>(text =>
            Assert.Equal(text.Get, Assert.IsType<StringValueNode>(Parser.ParseValue(SyntaxPrinter.PrintString(text.Get))).Value)));
}
