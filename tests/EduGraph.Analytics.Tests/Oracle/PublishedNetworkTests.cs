using EduGraph.Analytics.Communities;

namespace EduGraph.Analytics.Tests.Oracle;

/// <summary>Every measure on networks that many have published about, beside igraph and networkx: weighed and not, directed, in pieces, with loops.</summary>
public sealed class PublishedNetworkTests
{
    [Fact]
    public void Every_measure_equals_the_one_of_igraph_or_networkx()
    {
        var cases = MeasureOracle.Published();
        Assert.InRange(cases.Count, 14, 30);
        var answers = MeasureOracle.Ask(cases);
        var differences = new List<string>();
        foreach (var (test, answer) in cases.Zip(answers))
        {
            var oracle = new MeasureOracle(test.Name, answer, differences);
            OracleTests.Compare(test, oracle);
            var ours = Enumerable.Range(0, 10).Max(seed => Leiden.Compute(test.Network, seed).Modularity);
            if (ours < oracle.ValueOf("bestModularity") - 0.005)
            {
                differences.Add($"{test.Name}: modularity {ours}, igraph's best {oracle.ValueOf("bestModularity")}");
            }
        }

        MeasureOracle.FailIfAny(differences);
    }
}
