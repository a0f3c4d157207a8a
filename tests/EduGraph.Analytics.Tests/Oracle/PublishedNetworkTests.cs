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
            OracleTests.Compare(test, new MeasureOracle(test.Name, answer, differences));
        }

        MeasureOracle.FailIfAny(differences);
    }
}
