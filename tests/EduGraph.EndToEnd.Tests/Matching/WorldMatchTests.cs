using System.Text.Json;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;

namespace EduGraph.EndToEnd.Tests.Matching;

/// <summary>Affiliation strings with answers against a store of all the registry's bodies, by the command itself.</summary>
public sealed class WorldMatchTests(ITestOutputHelper output)
{
    private const double PrecisionMin = 0.93;
    private const double F1Min = 0.90;
    private const int MistakesShown = 20;

    private static readonly string Data = RepositoryRoot.File("tests", "EduGraph.Resolution.Tests", "Data", "affiliations");

    [Fact]
    public async Task Strings_are_matched_as_well_through_the_store_as_without_it()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("edugraph-");
        try
        {
            var world = Path.Combine(Data, "ror-world-compact.jsonl.gz");
            var ingest = await MatchRun.OfAsync(folder.FullName, cancellationToken, "ingest", world, "--store", "sqlite:world.db");
            Assert.True(ingest.ExitCode == 0, ingest.Error);
            List<(string Expected, JsonElement Match)> answers = [];
            foreach (var file in new[] { "crossref.csv", "springer.csv" })
            {
                var table = Path.Combine(Data, file);
                var match = await MatchRun.OfAsync(folder.FullName, cancellationToken, "match", table, "--column", "affiliation", "--store", "sqlite:world.db");
                Assert.True(match.ExitCode == 0, match.Error);
                answers.AddRange(AnswersOf(table).Zip(match.Lines.Select(line => JsonDocument.Parse(line).RootElement)));
            }

            Judge(answers);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> AnswersOf(string table)
    {
        using var reader = CsvColumnReader.Open(table, "ror_id", new DiagnosticLog());
        List<string> answers = [];
        while (reader.TryRead(out var answer, out _))
        {
            answers.Add(answer);
        }

        return answers;
    }

    private void Judge(List<(string Expected, JsonElement Match)> answers)
    {
        var chosen = answers.Where(answer => answer.Match.GetProperty("chosen").ValueKind != JsonValueKind.Null).ToList();
        var wrong = chosen.Where(answer => answer.Match.GetProperty("chosen").GetProperty("ror").GetString() != answer.Expected).ToList();
        var precision = (chosen.Count - wrong.Count) / (double)chosen.Count;
        var recall = (chosen.Count - wrong.Count) / (double)answers.Count;
        var f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine(FormattableString.Invariant($"{answers.Count} strings: precision {precision:F3}, recall {recall:F3}, F1 {f1:F3}; the surest mistakes:"));
        foreach (var (expected, match) in wrong.OrderByDescending(answer => answer.Match.GetProperty("chosen").GetProperty("score").GetDouble()).Take(MistakesShown))
        {
            output.WriteLine($"{match.GetProperty("input").GetString()}\n  expected {expected}, chosen {match.GetProperty("chosen").GetRawText()}");
        }

        Assert.InRange(precision, PrecisionMin, 1);
        Assert.InRange(f1, F1Min, 1);
    }
}
