using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Tests.Loading;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Resolution;

public sealed class DecisionFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("edugraph-").FullName, DecisionFile.DefaultName);
    private readonly LoadingTestBase.DiagnosticList _diagnostics = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public async Task Decisions_come_back_as_they_were_added()
    {
        ResolutionDecision[] decisions =
        [
            new(new("a", "e1"), new("b", "e\"2"), DecisionVerdict.Same, "梅", "2026-01-02", "the same seal"),
            new(new("a", "e3"), new("a", "e3"), DecisionVerdict.Alone, "Mei"),
            new(new("a", "e3"), new("b", "e4"), DecisionVerdict.Different),
            new(new("a", "e4"), new("b", "e4"), DecisionVerdict.Undecided),
        ];
        await DecisionFile.WriteAsync(_path, decisions.Reverse(), Token);

        Assert.Equal(decisions, await DecisionFile.ReadAsync(_path, _diagnostics, Token));
        Assert.Empty(_diagnostics.Texts);
    }

    [Fact]
    public async Task Lines_are_sorted_so_that_files_of_two_editors_merge()
    {
        ResolutionDecision[] decisions =
        [
            new(new("b", "1"), new("c", "1"), DecisionVerdict.Same), new(new("a", "2"), new("c", "1"), DecisionVerdict.Same),
            new(new("a", "10"), new("c", "1"), DecisionVerdict.Same),
        ];
        await DecisionFile.WriteAsync(_path, decisions, Token);
        var lines = await File.ReadAllLinesAsync(_path, Token);
        await DecisionFile.WriteAsync(_path, decisions.Skip(1), Token);

        Assert.StartsWith("""{"left":{"source":"a","ref":"10"}""", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[..2], await File.ReadAllLinesAsync(_path, Token));
        Assert.Equal([_path], Directory.GetFiles(Path.GetDirectoryName(_path)!));
    }

    [Fact]
    public async Task Missing_file_holds_no_decisions() => Assert.Empty(await DecisionFile.ReadAsync(_path, _diagnostics, Token));

    [Fact]
    public async Task Last_line_about_a_pair_holds_in_whatever_order_the_pair_is_named()
    {
        await File.WriteAllTextAsync(
            _path,
            """
            {"left":{"source":"b","ref":"1"},"right":{"source":"a","ref":"1"},"verdict":"SAME"}

            {"left":{"source":"a","ref":"1"},"right":{"source":"b","ref":"1"},"verdict":"DIFFERENT"}
            """,
            Token);

        Assert.Equal(
            [new ResolutionDecision(new MentionKey("a", "1"), new MentionKey("b", "1"), DecisionVerdict.Different)],
            await DecisionFile.ReadAsync(_path, _diagnostics, Token));
    }

    [Theory]
    [InlineData("""{"left":{"source":"a","ref":"1"},"right":{"source":"b","ref":"1"},"verdict":"MAYBE"}""", "The verdict is \"MAYBE\"; expected \"SAME\" or \"DIFFERENT\".")]
    [InlineData("""{"left":{"source":"a","ref":"1"},"right":{"source":"a","ref":"1"},"verdict":"SAME"}""", "The two mentions are one and the same.")]
    [InlineData("""{"left":{"source":"a","ref":"1"},"verdict":"SAME"}""", "A member is missing; expected")]
    [InlineData("""{"left":{"source":"a","ref":null},"right":{"source":"b","ref":"1"},"verdict":"SAME"}""", "The left mention's ref is null.")]
    [InlineData("""{"left":"a","right":"b","verdict":"SAME"}""", "requires an element of type 'Object'")]
    [InlineData("""{"mention":{"source":"a","ref":"1"},"verdict":"SAME"}""", "The verdict on one mention is \"SAME\"; expected \"ALONE\".")]
    [InlineData("not json", "invalid")]
    public async Task Bad_line_is_reported_and_the_others_hold(string line, string message)
    {
        await File.WriteAllLinesAsync(_path, [line, """{"left":{"source":"a","ref":"1"},"right":{"source":"b","ref":"1"},"verdict":"SAME"}"""], Token);

        Assert.Single(await DecisionFile.ReadAsync(_path, _diagnostics, Token));

        var text = Assert.Single(_diagnostics.Texts);
        Assert.StartsWith($"{_path}:1:1: BAD_DECISION: ", text, StringComparison.Ordinal);
        Assert.Contains(message, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Longest_line_is_read_and_a_longer_one_is_not()
    {
        const string Line = """{"left":{"source":"a","ref":"1"},"right":{"source":"b","ref":"1"},"verdict":"SAME","reason":""}""";
        var longest = Line.Insert(Line.Length - 2, new string('x', DecisionFile.LineLengthMax - Line.Length));
        await File.WriteAllLinesAsync(_path, [longest, longest.Insert(0, " ")], Token);

        Assert.Single(await DecisionFile.ReadAsync(_path, _diagnostics, Token));
        Assert.Contains("at most 16384 are read", Assert.Single(_diagnostics.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_tells_decisions_and_not_who_made_them()
    {
        var decision = new ResolutionDecision(new("a", "1"), new("b", "1"), DecisionVerdict.Same);

        Assert.Equal(DecisionFile.Hash([decision]), DecisionFile.Hash([decision with { Author = "Mei", Reason = "why" }]));
        Assert.NotEqual(DecisionFile.Hash([decision]), DecisionFile.Hash([decision with { Verdict = DecisionVerdict.Different }]));
        Assert.Equal(DecisionFile.Hash([]), DecisionFile.Hash([decision with { Verdict = DecisionVerdict.Undecided }]));
    }
}
