using EduGraph.Export.Selection;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.Testing.Graphs;

namespace EduGraph.Export.Tests.Selection;

public sealed class SelectorTests
{
    private readonly GraphSnapshot _snapshot = Create();

    [Fact]
    public void Nothing_said_selects_everything()
    {
        var selection = Selector.Select(_snapshot, ExportFilter.None);
        Assert.Equal(Enumerable.Range(0, _snapshot.Nodes.Count), selection.Nodes);
        Assert.Equal(Enumerable.Range(0, _snapshot.Relationships.Count), selection.Relationships);
        Assert.Equal(Enumerable.Range(0, _snapshot.Claims.Count), selection.Claims);
        Assert.Equal(["a", "b"], selection.Sources.Select(_snapshot.Nodes.IdOf));
    }

    [Fact]
    public void Relationship_is_there_only_with_both_its_ends() =>
        Check(new ExportFilter { Kinds = FilterReader.ReadKinds(_snapshot.Schema, "Institution,Agreement,Role") }, "agr cn my rol", "AT PARTY_TO PARTY_TO");

    [Fact]
    public void Country_takes_posts_at_its_bodies_who_holds_them_and_what_is_tied_and_no_other_body() =>
        Check(new ExportFilter { Countries = ["CN"] }, "a agr cn per rol", "AT HOLDS PARTY_TO");

    [Fact]
    public void Source_that_speaks_of_nothing_exported_is_left_out() =>
        Check(new ExportFilter { Countries = ["MY"] }, "a agr b my", "PARTY_TO");

    [Fact]
    public void Tie_of_a_type_that_is_not_exported_takes_nothing() =>
        Check(new ExportFilter { Countries = ["CN"], RelationshipTypes = FilterReader.ReadTypes(_snapshot.Schema, "AT") }, "a cn rol", "AT");

    [Fact]
    public void Day_leaves_out_what_is_not_there_and_what_is_tied_to_it() =>
        Check(new ExportFilter { AsOf = new DateOnly(2000, 1, 1), Kinds = FilterReader.ReadKinds(_snapshot.Schema, "Body,Agreement") }, "my", "");

    [Fact]
    public void Lists_of_names_are_read_up_to_their_limit()
    {
        Assert.Equal(2, FilterReader.ReadCountries($"CN,MY,{string.Join(',', Enumerable.Repeat("CN", FilterReader.NameCountMax - 2))}").Length);
        var fault = Assert.Throws<ExportException>(() => FilterReader.ReadCountries(string.Join(',', Enumerable.Repeat("CN", FilterReader.NameCountMax + 1))));
        Assert.Equal("TOO_MANY_NAMES", fault.Code);
    }

    private static GraphSnapshot Create()
    {
        var graph = new TinyGraph();
        graph.Source("a")
            .Node("cn", "Institution", "Alpha").Text("cn", "country", "CN").Date("cn", "establishedOn", "2001")
            .Node("my", "Institution", "Beta").Text("my", "country", "MY")
            .Node("agr", "Agreement", "Memorandum").Date("agr", "signedOn", "2010")
            .Node("rol", "Role", "Dean").Node("per", "Person", "Wu Yu")
            .Relates("cn", "PARTY_TO", "agr").Relates("my", "PARTY_TO", "agr")
            .Relates("rol", "AT", "cn").Relates("per", "HOLDS", "rol");
        graph.Source("b").Mention("x", "Institution", "my", "Beta").Says("x", "isActive", ClaimValue.Boolean(true));
        return graph.Build();
    }

    private void Check(ExportFilter filter, string nodes, string types)
    {
        var selection = Selector.Select(_snapshot, filter);
        Assert.Equal(nodes, string.Join(' ', selection.Nodes.Select(_snapshot.Nodes.IdOf).Order(StringComparer.Ordinal)));
        Assert.Equal(types, string.Join(' ', selection.Relationships.Select(relationship => _snapshot.Relationships.TypeOf(relationship).Name)));
    }
}
