using System.Globalization;
using EduGraph.Resolution.Affiliations;
using EduGraph.Resolution.Lexicon;

namespace EduGraph.Resolution.Tests.Affiliations;

/// <summary>That the weights which are built in are those that training gives, and how they do on strings not trained on.</summary>
/// <remarks>
/// To write new ones after a change of features: <c>EDUGRAPH_WRITE_WEIGHTS=src/EduGraph.Resolution/Lexicon/AffiliationWeights.txt
/// dotnet run --project tests/EduGraph.Resolution.Tests -- -class "*AffiliationWeightsTests"</c>.
/// </remarks>
public sealed class AffiliationWeightsTests(ITestOutputHelper output)
{
    private const int FoldCount = 5;
    private const double Tolerance = 0.021;

    [Fact]
    public void Weights_that_are_built_in_are_those_that_training_gives()
    {
        double[] weights = AffiliationTrainer.Train(Examples());
        string[] lines = [.. Enum.GetNames<Feature>()
            .Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"{name} {weights[index]}"))];
        if (Environment.GetEnvironmentVariable("EDUGRAPH_WRITE_WEIGHTS") is { Length: > 0 } path)
        {
            string[] head =
            [
                "# Weights of the affiliation ranking, one a feature. Learned by AffiliationTrainer of the tests from the 1,298 strings with",
                "# answers of tests/EduGraph.Resolution.Tests/Data/affiliations; AffiliationWeightsTests writes and checks this file.",
            ];
            File.WriteAllText(path, string.Join('\n', [.. head, .. lines]) + "\n");
            return;
        }

        string[] builtIn = [.. LexiconFile.Lines("AffiliationWeights.txt")];
        Assert.Equal(lines.Length, builtIn.Length);
        for (int line = 0; line < lines.Length; line++)
        {
            string[] parts = builtIn[line].Split(' ');
            Assert.Equal(Enum.GetNames<Feature>()[line], parts[0]);
            Assert.Equal(weights[line], double.Parse(parts[1], CultureInfo.InvariantCulture), Tolerance);
        }
    }

    [Fact]
    public void Strings_that_were_held_out_are_matched_as_well()
    {
        List<AffiliationTrainer.Example> examples = Examples();
        int chosen = 0;
        int right = 0;
        for (int fold = 0; fold < FoldCount; fold++)
        {
            RankingModel model = new(AffiliationTrainer.Train([.. examples.Where((_, index) => index % FoldCount != fold)]));
            foreach (AffiliationTrainer.Example example in examples.Where((_, index) => index % FoldCount == fold))
            {
                double[] probabilities = model.Probabilities(example.Rows);
                int best = probabilities.Length == 0 ? -1 : Array.IndexOf(probabilities, probabilities.Max());
                if (best >= 0 && probabilities[best] >= MatchHints.ThresholdDefault)
                {
                    chosen++;
                    right += best == example.Right ? 1 : 0;
                }
            }
        }

        MatchFigures figures = new(examples.Count, chosen, right);
        output.WriteLine($"held out, {FoldCount} folds: {figures}");
        Assert.True(figures.Precision >= 0.93, figures.ToString());
        Assert.True(figures.F1 >= 0.90, figures.ToString());
    }

    private static List<AffiliationTrainer.Example> Examples() =>
        [.. AffiliationData.Strings("crossref.csv").Concat(AffiliationData.Strings("springer.csv"))
            .Select(row => AffiliationTrainer.ExampleOf(row.Affiliation, row.Ror, AffiliationData.Index))];
}
