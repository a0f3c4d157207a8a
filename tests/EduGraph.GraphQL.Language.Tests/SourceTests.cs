namespace EduGraph.GraphQL.Language.Tests;

public sealed class SourceTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)] // the \n itself still stands in the first line
    [InlineData(2, 2, 1)]
    [InlineData(4, 2, 3)] // between \r and \n
    [InlineData(5, 3, 1)]
    [InlineData(7, 4, 1)]
    [InlineData(8, 4, 2)] // the end
    public void Lines_end_with_any_of_the_three_line_ends(int position, int line, int column) =>
        Assert.Equal((line, column), new Source("a\nb\r\nc\rd").GetLineAndColumn(position));

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Position_outside_the_text_is_refused(int position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Source("a").GetLineAndColumn(position));
}
