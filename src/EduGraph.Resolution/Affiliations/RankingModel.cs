using System.Globalization;
using EduGraph.Resolution.Lexicon;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Turns features into probabilities: a conditional logit over the candidates of a string and "none of them".</summary>
/// <remarks>
/// A candidate's utility is the dot product of its features and the weights, that of "none" is 0. The weights are data
/// (<c>AffiliationWeights.txt</c>), learned by <c>AffiliationTrainer</c> of the tests, which also says how well they do.
/// </remarks>
internal sealed class RankingModel
{
    private readonly double[] _weights;

    /// <param name="weights">One a feature, in the order of <see cref="Feature"/>.</param>
    public RankingModel(double[] weights)
    {
        if (weights.Length != CandidateScorer.FeatureCount)
        {
            throw new ArgumentException($"There are {CandidateScorer.FeatureCount} features, but {weights.Length} weights.", nameof(weights));
        }

        _weights = weights;
    }

    /// <summary>The weights that are built in.</summary>
    public static RankingModel Default { get; } = new(Read());

    /// <summary>What one feature adds to the utility of a row.</summary>
    public double Contribution(double[] row, Feature feature) => row[(int)feature] * _weights[(int)feature];

    /// <summary>Probability of each row, and with what is left of none.</summary>
    public double[] Probabilities(IReadOnlyList<double[]> rows)
    {
        double[] probabilities = new double[rows.Count];
        double highest = 0;
        for (int row = 0; row < probabilities.Length; row++)
        {
            for (int feature = 0; feature < _weights.Length; feature++)
            {
                probabilities[row] += rows[row][feature] * _weights[feature];
            }

            highest = Math.Max(highest, probabilities[row]);
        }

        double sum = Math.Exp(-highest);
        for (int row = 0; row < probabilities.Length; row++)
        {
            probabilities[row] = Math.Exp(probabilities[row] - highest);
            sum += probabilities[row];
        }

        for (int row = 0; row < probabilities.Length; row++)
        {
            probabilities[row] /= sum;
        }

        return probabilities;
    }

    private static double[] Read()
    {
        double[] weights = new double[CandidateScorer.FeatureCount];
        foreach (string line in LexiconFile.Lines("AffiliationWeights.txt"))
        {
            string[] parts = line.Split(' ', 2);
            weights[(int)Enum.Parse<Feature>(parts[0])] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
