using EduGraph.Resolution.Affiliations;

namespace EduGraph.Resolution.Tests.Affiliations;

/// <summary>Learns the weights of <see cref="RankingModel"/> from strings with answers.</summary>
/// <remarks>
/// Maximum likelihood with an L2 penalty, by full-batch Adam steps from zero; no randomness, so the same data gives the
/// same weights. Source: Kingma, Ba, "Adam: A Method for Stochastic Optimization", 2015.
/// </remarks>
internal static class AffiliationTrainer
{
    private const int StepCount = 400;
    private const double StepSize = 0.05;
    private const double Penalty = 0.0005;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;

    /// <summary>One string: a row of features a candidate, and which of them is right (-1: none).</summary>
    internal sealed record Example(IReadOnlyList<double[]> Rows, int Right, string Affiliation);

    public static Example ExampleOf(string affiliation, string ror, BodyIndex index)
    {
        AffiliationText text = AffiliationText.Read(affiliation, index, country: null);
        List<(NameHit Hit, double[] Features)> scored = CandidateScorer.Score(text, index, HitFinder.Find(text, index));
        int right = scored.FindIndex(candidate => index.Bodies[candidate.Hit.Body].Id == ror);
        return new Example([.. scored.Select(candidate => candidate.Features)], right, affiliation);
    }

    public static double[] Train(IReadOnlyList<Example> examples)
    {
        double[] weights = new double[CandidateScorer.FeatureCount];
        double[] first = new double[weights.Length];
        double[] second = new double[weights.Length];
        for (int step = 1; step <= StepCount; step++)
        {
            double[] gradient = Gradient(examples, weights);
            for (int feature = 0; feature < weights.Length; feature++)
            {
                double slope = (gradient[feature] / examples.Count) + (Penalty * weights[feature]);
                first[feature] = (FirstDecay * first[feature]) + ((1 - FirstDecay) * slope);
                second[feature] = (SecondDecay * second[feature]) + ((1 - SecondDecay) * slope * slope);
                double mean = first[feature] / (1 - Math.Pow(FirstDecay, step));
                double spread = second[feature] / (1 - Math.Pow(SecondDecay, step));
                weights[feature] -= StepSize * mean / (Math.Sqrt(spread) + 1e-8);
            }
        }

        // Two decimals: finer ones are noise, and would differ between processors.
        return [.. weights.Select(weight => Math.Round(weight, 2))];
    }

    private static double[] Gradient(IReadOnlyList<Example> examples, double[] weights)
    {
        RankingModel model = new(weights);
        double[] gradient = new double[weights.Length];
        foreach (Example example in examples)
        {
            double[] probabilities = model.Probabilities(example.Rows);
            for (int row = 0; row < probabilities.Length; row++)
            {
                double error = probabilities[row] - (row == example.Right ? 1 : 0);
                for (int feature = 0; feature < gradient.Length; feature++)
                {
                    gradient[feature] += error * example.Rows[row][feature];
                }
            }
        }

        return gradient;
    }
}
