using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Language.Tests.Naming;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("partnr", new[] { "parties", "partner", "name" }, new[] { "partner", "parties" })]
    [InlineData("", new[] { "a" }, new[] { "a" })]
    [InlineData("verylongname", new[] { "x" }, new string[0])]
    [InlineData("greenish", new[] { "green", "GREENISH" }, new[] { "GREENISH", "green" })]
    [InlineData("ab", new[] { "ba", "ab1", "ab10", "ab2" }, new[] { "ab1", "ab2", "ba" })]
    public void Nearest_options_come_first(string input, string[] options, string[] expected) =>
        Assert.Equal(expected, Suggestions.Nearest(input, options));

    [Fact]
    public void Question_names_at_most_five()
    {
        Assert.Equal("", Suggestions.DidYouMean([]));
        Assert.Equal(" Did you mean \"a\"?", Suggestions.DidYouMean(["a"]));
        Assert.Equal(" Did you mean \"a\" or \"b\"?", Suggestions.DidYouMean(["a", "b"]));
        Assert.Equal(
            " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?",
            Suggestions.DidYouMean(["a", "b", "c", "d", "e", "f"]));
        Assert.Equal(" Did you mean to use \"a\"?", Suggestions.DidYouMean(["a"], "to use"));
    }
}
