using System.Diagnostics;
using System.Text;
using EduGraph.Testing.Fuzzing;

namespace EduGraph.GraphQL.Language.Tests.Fuzzing;

public sealed class ParserFuzzTests
{
    private const int RoundCount = 60;
    private const int TextCount = 200;
    private static readonly TimeSpan TextTimeMax = TimeSpan.FromSeconds(60);

    private static readonly ParserOptions Limits = new() { TokenCountMax = 4000, NodeCountMax = 8000, FieldCountMax = 1000, RecursionDepthMax = 100 };

    [Fact]
    public async Task Any_text_is_read_and_printed_back_or_refused_at_a_place_in_it() =>
        Assert.True(await FuzzRun.RunAsync(RoundCount, static seed =>
        {
            foreach (string text in GraphQLTexts.Draw(GraphQLTexts.Any, seed, TextCount))
            {
                Check(text);
            }

            return Task.CompletedTask;
        }) > 0);

    [Fact]
    public async Task Any_bytes_are_read_as_text_and_parsed_or_refused() =>
        Assert.True(await FuzzRun.RunAsync(RoundCount, static seed =>
        {
            foreach (byte[] bytes in GraphQLTexts.Draw(GraphQLTexts.AnyBytes, seed, TextCount))
            {
                Check(Encoding.UTF8.GetString(bytes));
            }

            return Task.CompletedTask;
        }) > 0);

    private static void Check(string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            string printed = SyntaxPrinter.Print(Parser.Parse(text, Limits));
            Assert.Equal(printed, SyntaxPrinter.Print(Parser.Parse(printed)));
        }
        catch (GraphQLSyntaxException exception)
        {
            Assert.InRange(exception.Location.Start, 0, text.Length);
            Assert.InRange(exception.Location.Line, 1, text.Length + 1);
            Assert.StartsWith("Syntax Error: ", exception.Message, StringComparison.Ordinal);
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TextTimeMax);
    }
}
