using EduGraph.PropertyGraph.Claims;
using EduGraph.Testing.Graphs;

namespace EduGraph.Resolution.Tests.Affiliations;

public sealed class SnapshotBodiesTests
{
    [Fact]
    public void Body_has_what_its_claims_say()
    {
        TinyGraph graph = new();
        graph.Source("s")
            .Node("p1", "Place", "Guangxi").Enum("p1", "type", "PROVINCE")
            .Node("p2", "Place", "Nanning").Enum("p2", "type", "CITY")
            .Relates("p2", "WITHIN", "p1")
            .Node("i1", "Institution", "Guangxi University")
            .Name("i1", "GXU", null, "ACRONYM")
            .Text("i1", "country", "CN")
            .Says("i1", "sectors", ClaimValue.Enum("EDUCATION"))
            .Says("i1", "sectors", ClaimValue.Enum("FUNDER"))
            .Says("i1", "externalIds", ClaimValue.Text("0000 0001"), details: ("scheme", ClaimValue.Enum("ISNI")))
            .Says("i1", "externalIds", ClaimValue.Text("https://ror.org/02c9qn167"), details: ("scheme", ClaimValue.Enum("ROR")))
            .Relates("i1", "LOCATED_IN", "p2")
            .Node("i2", "Institution", "School of Law")
            .Relates("i2", "PART_OF", "i1")
            .Relates("i2", "LOCATED_IN", "p1");

        BodyProfile[] bodies = [.. SnapshotBodies.Read(graph.Build())];

        BodyProfile university = bodies[0];
        Assert.Equal(("i1", "Guangxi University", "https://ror.org/02c9qn167"), (university.Id, university.DisplayName, university.Ror));
        Assert.Contains(new NameProfile("GXU", null, NameType.Acronym), university.Names);
        Assert.Equal(("CN", "Nanning", "Guangxi"), (university.Country, university.City, university.Region));
        Assert.Equal(["EDUCATION", "FUNDER"], university.Types.Order());
        Assert.Equal([new BodyRelation(BodyRelationType.Child, "i2")], university.Relations);
        Assert.True(university.IsActive);
        Assert.Equal([new BodyRelation(BodyRelationType.Parent, "i1")], bodies[1].Relations);
        Assert.Equal((null, "Guangxi"), (bodies[1].City, bodies[1].Region));
    }

    [Theory]
    [InlineData("VOCATIONAL_COLLEGE", "EDUCATION")]
    [InlineData("RESEARCH_INSTITUTE", "FACILITY")]
    [InlineData("INTERGOVERNMENTAL", "GOVERNMENT")]
    [InlineData("UNIT", null)]
    public void Type_says_what_a_body_without_sectors_does(string type, string? sector)
    {
        TinyGraph graph = new();
        graph.Source("s").Node("i1", "Institution", "X").Enum("i1", "type", type);
        Assert.Equal(sector is null ? [] : [sector], Assert.Single(SnapshotBodies.Read(graph.Build())).Types);
    }

    [Fact]
    public void Body_that_is_not_active_or_was_dissolved_has_ended()
    {
        TinyGraph graph = new();
        graph.Source("s")
            .Node("i1", "Institution", "A").Says("i1", "isActive", ClaimValue.Boolean(false))
            .Node("i2", "Institution", "B").Date("i2", "dissolvedOn", "2001")
            .Node("i3", "Institution", "C").Says("i3", "isActive", ClaimValue.Boolean(true))
            .Node("k1", "Centre", "D");
        Assert.Equal([false, false, true, true], SnapshotBodies.Read(graph.Build()).Select(body => body.IsActive));
    }

    [Fact]
    public void Centres_can_be_found_like_institutions()
    {
        TinyGraph graph = new();
        graph.Source("s").Node("k1", "Centre", "China-ASEAN Vocational Education Research Centre");
        AffiliationMatcher matcher = AffiliationMatcher.Build(SnapshotBodies.Read(graph.Build()));
        Assert.Equal("k1", matcher.Match("China-ASEAN Vocational Education Research Centre, Nanning").Candidates[0].BodyId);
    }
}
