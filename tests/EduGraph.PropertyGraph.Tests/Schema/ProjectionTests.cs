using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Tests.Schema;

/// <summary>Projections, as the project's own schema declares them, and each fault of a declaration with its place.</summary>
public sealed class ProjectionTests
{
    private const string File = "projections.graphql";

    private static readonly GraphSchema Real = GraphSchemaReader.ReadFolder();

    [Fact]
    public void Plain_projection_says_nodes_things_and_paths()
    {
        var encounters = Real.FindProjection("ENCOUNTERS")!;

        Assert.Equal(["Institution", "Centre"], encounters.NodeKinds.Select(kind => kind.Name));
        var part = Assert.Single(encounters.Parts);
        Assert.Equal(("ENCOUNTERS", 1.0, false), (part.Name, part.Factor, part.IsDirect));
        Assert.Equal(["Event"], part.SharedKinds.Select(kind => kind.Name));
        Assert.Equal("<-AT <-HOLDS ATTENDED->", part.Paths[0].ToString());
        Assert.Null(Real.FindProjection("NO_SUCH"));
    }

    [Fact]
    public void Combination_has_the_parts_of_its_members_with_its_factors()
    {
        var contacts = Real.FindProjection("CONTACTS")!;

        Assert.Equal(
            ["AGREEMENTS 1", "CENTRES 1", "PROGRAMMES 1", "EVENTS 0.5", "ENCOUNTERS 0.5", "VISITS 0.5"],
            contacts.Parts.Select(part => FormattableString.Invariant($"{part.Name} {part.Factor}")));
    }

    [Fact]
    public void Grouping_has_the_parts_of_what_it_groups()
    {
        var countries = Real.FindProjection("COUNTRIES")!;

        Assert.Equal("country", countries.GroupProperty);
        Assert.Equal(["AGREEMENTS", "CENTRES", "PROGRAMMES"], countries.Parts.Select(part => part.Name));
        Assert.True(Real.FindProjection("BODIES_AND_AGREEMENTS")!.IsTwoMode);
    }

    [Theory]
    [InlineData("A", "5:3: BAD_PROJECTION: \"A\" has 0 of @projection, @combination and @grouped; expected one of them, once.")]
    [InlineData("A @projection(nodes: \"Bdy\", shared: \"Agreement\", paths: [\"PARTY_TO->\"])", "5:24: UNKNOWN_TYPE: There is no kind or interface \"Bdy\". Did you mean \"Body\"?")]
    [InlineData("A @projection(nodes: \"Body\", paths: [\"PARTY_TO->\"])", "5:5: BAD_PROJECTION: Nothing is shared and no tie is direct: nothing could be tied. Expected \"shared\", or \"isDirect: true\".")]
    [InlineData("A @projection(nodes: \"Body\", paths: [\"VISITED->\"], isDirect: true, isTwoMode: true)", "5:5: BAD_PROJECTION: In a network of two modes things are shared: \"shared\" has to name their kind.")]
    [InlineData("A @projection(nodes: \"Body\", shared: \"Centre\", paths: [\"HOSTS->\"], isDirect: true, isTwoMode: true)", "5:5: BAD_PROJECTION: A network of two modes has no direct ties: \"isDirect\" and \"isTwoMode\" exclude each other.")]
    [InlineData("A @projection(nodes: \"Body\", shared: \"Agreement\", paths: [\"PARTY_TO\"])", "5:61: BAD_PROJECTION: \"PARTY_TO\" is no step; expected \"TYPE->\" for along a relationship or \"<-TYPE\" for against it.")]
    [InlineData("A @projection(nodes: \"Body\", shared: \"Agreement\", paths: [\"PARTI_TO->\"])", "5:61: UNKNOWN_TYPE: There is no relationship type \"PARTI_TO\". Did you mean \"PARTY_TO\" or \"PART_OF\"?")]
    [InlineData("A @projection(nodes: \"Body\", shared: \"Agreement\", paths: [\" \"])", "5:61: BAD_PROJECTION: A path has at least one step: \"PARTY_TO->\".")]
    [InlineData("A @projection(nodes: \"Body\", shared: \"Agreement\", paths: [\"HOLDS->\"])", "5:61: BAD_PROJECTION: The path \"HOLDS->\" is never there: \"HOLDS->\" leads on from no Centre or Institution.")]
    [InlineData("A @projection(nodes: \"Body\", shared: \"Agreement\", paths: [\"RUNS->\"])", "5:61: BAD_PROJECTION: The path \"RUNS->\" is never there: it leads to Programme, not to Agreement.")]
    [InlineData("A @combination(of: [\"TIE\"])", "5:23: UNKNOWN_PROJECTION: There is no projection \"TIE\". Did you mean \"TIES\"?")]
    [InlineData("A @combination(of: [\"TIES\"], factors: [1, 2])", "5:5: BAD_PROJECTION: \"factors\" has 2 numbers for 1 projections; expected one each.")]
    [InlineData("A @combination(of: [\"TIES\"], factors: [0])", "5:5: BAD_PROJECTION: \"factors\" has 0; expected a number above 0.")]
    [InlineData("A @combination(of: [\"TIES\", \"PEERS\"])", "5:5: BAD_PROJECTION: \"PEERS\" has other nodes than \"TIES\"; a combination is over the same nodes.")]
    [InlineData("A @combination(of: [\"A\"])", "5:23: BAD_PROJECTION: \"A\" cannot be used here: a combination is made of plain projections, a grouping of one that is plain or a combination.")]
    [InlineData("A @grouped(of: \"PEERS\", by: \"country\")", "5:5: BAD_PROJECTION: \"Person\" has no property \"country\" that holds one text to group by.")]
    public void Fault_is_reported_with_its_place_and_the_nearest_right_word(string value, string expected)
    {
        var exception = Assert.Throws<GraphSchemaException>(() => Read(value));

        Assert.Equal([$"{File}:{expected}"], exception.Faults.Select(fault => fault.ToString()));
    }

    private static GraphSchema Read(string value)
    {
        var text = $$"""
            "Networks."
            enum Projection {
              "Tried."
              # The value that is tried stands alone, so that the columns of faults are easy to count.
              {{value}}
              "Ties."
              TIES @projection(nodes: "Body", shared: "Agreement", paths: ["PARTY_TO->"])
              "Peers."
              PEERS @projection(nodes: "Person", shared: "Event", paths: ["ATTENDED->"])
            }
            """;
        return GraphSchemaReader.Read([.. Directory.GetFiles(GraphSchemaReader.DefaultFolder, "*.graphql")
            .Where(path => Path.GetFileName(path) != File)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), System.IO.File.ReadAllText(path)))
            .Append((File, text))]);
    }
}
