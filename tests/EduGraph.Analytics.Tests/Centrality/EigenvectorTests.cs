using EduGraph.Analytics.Centrality;
using EduGraph.Analytics.Networks;

namespace EduGraph.Analytics.Tests.Centrality;

public sealed class EigenvectorTests
{
    /// <summary>The vector of a chain is known: sin(π i / (n + 1)). A power iteration takes millions of rounds on the longest of these.</summary>
    [Theory]
    [InlineData(2, 1e-12)]
    [InlineData(3, 1e-12)]
    [InlineData(100, 1e-10)]
    [InlineData(1_000, 1e-7)]
    public void Vector_of_a_chain_is_a_wave(int nodeCount, double tolerance)
    {
        var chain = Network.FromEdges(nodeCount, [.. Enumerable.Range(0, nodeCount - 1).Select(node => new Edge(node, node + 1))], isDirected: false);
        var wave = Enumerable.Range(1, nodeCount).Select(node => Math.Sin(Math.PI * node / (nodeCount + 1))).ToList();

        var scores = Eigenvector.Compute(chain);

        Assert.Equal(1, scores.Max());
        Assert.All(scores.Zip(wave), pair => Assert.Equal(pair.Second / wave.Max(), pair.First, tolerance));
    }

    [Fact]
    public void Piece_with_the_lesser_eigenvalue_scores_nothing()
    {
        // A triangle (2) and a tie (1), and one alone.
        var network = Network.FromEdges(6, [new Edge(0, 1), new Edge(1, 2), new Edge(0, 2), new Edge(3, 4)], isDirected: false);

        Assert.All(Eigenvector.Compute(network).Zip([1.0, 1, 1, 0, 0, 0]), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
    }

    [Fact]
    public void Pieces_alike_score_alike()
    {
        // Eight chains of five: more nodes than directions are gathered.
        var edges = Enumerable.Range(0, 40).Where(node => node % 5 < 4).Select(node => new Edge(node, node + 1)).ToArray();

        var scores = Eigenvector.Compute(Network.FromEdges(40, edges, isDirected: false));

        Assert.All(scores.Index(), entry => Assert.Equal(Math.Sin(Math.PI * ((entry.Index % 5) + 1) / 6), entry.Item, 1e-9));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Too_few_rounds_are_said(bool isDirected)
    {
        Edge[] edges = [new Edge(0, 1), new Edge(1, 2), new Edge(2, 3), new Edge(3, 0), new Edge(0, 2)];

        var exception = Assert.Throws<ConvergenceException>(() => Eigenvector.Compute(Network.FromEdges(4, edges, isDirected), roundCountMax: 1));

        Assert.Equal("Eigenvector centrality did not settle within 1 rounds.", exception.Message);
    }

    [Fact]
    public void Eigenvectors_of_a_small_matrix_solve_its_equation()
    {
        var random = new Random(1);
        var matrix = new double[7, 7];
        for (var i = 0; i < 7; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = random.NextDouble() - 0.5;
            }
        }

        var (values, vectors) = SymmetricEigen.Of(matrix, 7);

        Assert.Equal(values.OrderDescending(), values);
        for (var number = 0; number < 7; number++)
        {
            for (var i = 0; i < 7; i++)
            {
                Assert.Equal(values[number] * vectors[i, number], Enumerable.Range(0, 7).Sum(j => matrix[i, j] * vectors[j, number]), 1e-13);
            }
        }
    }
}
