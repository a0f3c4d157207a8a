using System.Globalization;
using EduGraph.PropertyGraph.Claims;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Hosting;

/// <summary>
/// Three institutions (one in China, one in Malaysia, one in Timor-Leste) with dates of three precisions; two agreements; a person with two
/// posts at one of them; two sources that disagree about a founding year.
/// </summary>
internal static class SmallWorld
{
    public static TinyGraph Create()
    {
        var graph = new TinyGraph();
        graph.Source("news", publisher: "News", publishedOn: "2025-09-15", language: "en")
            .Node("ins-cn", "Institution", "Alpha University")
            .Node("ins-my", "Institution", "Beta College")
            .Node("ins-tl", "Institution", "Gamma Institute")
            .Node("agr-1", "Agreement", "Memorandum one")
            .Node("agr-2", "Agreement", "Memorandum two")
            .Node("per-1", "Person", "Wu Yu")
            .Node("rol-1", "Role", "Dean, Alpha")
            .Node("rol-2", "Role", "Rector, Alpha")
            .Name("ins-cn", "阿尔法大学", language: "zh", type: "ALIAS", locator: "paragraph 2")
            .Text("ins-cn", "country", "CN").Enum("ins-cn", "type", "UNIVERSITY").Date("ins-cn", "establishedOn", "1950")
            .Text("ins-my", "country", "MY").Enum("ins-my", "type", "VOCATIONAL_COLLEGE").Date("ins-my", "establishedOn", "1999-03").Integer("ins-my", "studentCount", 900)
            .Text("ins-tl", "country", "TL").Date("ins-tl", "establishedOn", "2010-06-01")
            .Date("agr-1", "signedOn", "2025-09-15").Enum("agr-1", "type", "MOU")
            .Relates("ins-cn", "PARTY_TO", "agr-1", ("capacity", ClaimValue.Text("lead")))
            .Relates("ins-my", "PARTY_TO", "agr-1")
            .Relates("ins-cn", "PARTY_TO", "agr-2")
            .Relates("ins-tl", "PARTY_TO", "agr-2")
            .Text("rol-1", "title", "Dean").Text("rol-2", "title", "Rector")
            .Relates("per-1", "HOLDS", "rol-1").Relates("per-1", "HOLDS", "rol-2")
            .Relates("rol-1", "AT", "ins-cn").Relates("rol-2", "AT", "ins-cn")
            .Relates("per-1", "SIGNED", "agr-1", ("as", ClaimValue.Text("Dean")));
        graph.Source("register", publisher: "Register", publishedOn: "2024", language: "en")
            .Mention("a", "Institution", "ins-cn", "Alpha University")
            .Date("a", "establishedOn", "1952");
        return graph;
    }

    /// <summary>Institutions <c>i000</c>, <c>i001</c>, ... with the names <c>Name 000</c> and so on, every one party to the agreement <c>hub</c>.</summary>
    public static TinyGraph Many(IEnumerable<int> numbers)
    {
        var graph = new TinyGraph();
        var source = graph.Source("list").Node("hub", "Agreement", "Hub");
        foreach (var number in numbers)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"i{number:000}");
            source.Node(id, "Institution", string.Create(CultureInfo.InvariantCulture, $"Name {number:000}")).Relates(id, "PARTY_TO", "hub");
        }

        return graph;
    }
}
