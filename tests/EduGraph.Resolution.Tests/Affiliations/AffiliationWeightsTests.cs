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

    /// <summary>How the strings are written that weights are learned from: as they are, without commas, and with the body before its parts.</summary>
    private static readonly Func<string, string>[] Writings =
    [
        text => text,
        text => text.Replace(",", string.Empty, StringComparison.Ordinal),
        text => string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse()),
    ];

    private static readonly Lazy<IReadOnlyList<IReadOnlyList<AffiliationTrainer.Example>>> LazyExamples = new(ReadExamples);
    private static readonly Lazy<IReadOnlyList<RankingModel>> LazyFolds = new(TrainFolds);

    [Fact]
    public void Weights_that_are_built_in_are_those_that_training_gives()
    {
        double[] weights = AffiliationTrainer.Train([.. LazyExamples.Value.SelectMany(row => row)]);
        string[] lines = [.. Enum.GetNames<Feature>()
            .Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"{name} {weights[index]}"))];
        if (Environment.GetEnvironmentVariable("EDUGRAPH_WRITE_WEIGHTS") is { Length: > 0 } path)
        {
            string[] head =
            [
                "# Weights of the affiliation ranking, one a feature. Learned by AffiliationTrainer of the tests from the 1,298 strings with answers",
                "# of tests/EduGraph.Resolution.Tests/Data/affiliations, as written, without commas and turned round; AffiliationWeightsTests writes",
                "# and checks this file.",
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

    [Theory]
    [InlineData("as written", 0, 0.925)]
    [InlineData("without commas", 1, 0.915)]
    [InlineData("department last", 2, 0.925)]
    public void Strings_that_were_held_out_are_matched_as_well(string name, int writing, double f1Min)
    {
        int chosen = 0;
        int right = 0;
        for (int row = 0; row < LazyExamples.Value.Count; row++)
        {
            AffiliationTrainer.Example example = LazyExamples.Value[row][writing];
            double[] probabilities = LazyFolds.Value[row % FoldCount].Probabilities(example.Rows);
            int best = probabilities.Length == 0 ? -1 : Array.IndexOf(probabilities, probabilities.Max());
            if (best >= 0 && probabilities[best] >= MatchHints.ThresholdDefault)
            {
                chosen++;
                right += best == example.Right ? 1 : 0;
            }
        }

        MatchFigures figures = new(LazyExamples.Value.Count, chosen, right);
        output.WriteLine($"{name}, held out, {FoldCount} folds: {figures}");
        Assert.True(figures.Precision >= 0.93, figures.ToString());
        Assert.True(figures.F1 >= f1Min, figures.ToString());
    }

    /// <summary>One model a fold, which has not seen the strings of that fold in any writing.</summary>
    private static RankingModel[] TrainFolds() =>
        [.. Enumerable.Range(0, FoldCount).Select(fold => new RankingModel(
            AffiliationTrainer.Train([.. LazyExamples.Value.Where((_, row) => row % FoldCount != fold).SelectMany(row => row)])))];

    /// <summary>One row a string, one example a writing.</summary>
    private static AffiliationTrainer.Example[][] ReadExamples() =>
        [.. AffiliationData.Strings("crossref.csv").Concat(AffiliationData.Strings("springer.csv")).Select(row =>
            Writings.Select(write => AffiliationTrainer.ExampleOf(write(row.Affiliation), row.Ror, AffiliationData.Index)).ToArray())];
}
