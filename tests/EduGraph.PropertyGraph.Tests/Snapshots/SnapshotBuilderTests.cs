using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

public sealed class SnapshotBuilderTests
{
    private static readonly GraphSchema Schema = TinyGraph.Schema;

    /// <summary>Two pages: one calls the college by two names and gives it an agreement; the other adds a third name and another date.</summary>
    private static TinyGraph TwoPages()
    {
        var graph = new TinyGraph();
        graph.Source("page-b", publisher: "B", publishedOn: "2025-09-20", language: "en")
            .Mention("e1", "Institution", name: "Guangxi Vocational and Technical College of Communications", locator: "paragraph 5")
            .Mention("e2", "Institution", id: "klust", name: "Kuala Lumpur University of Science and Technology")
            .Name("e2", "KLUST", type: "ACRONYM")
            .Mention("e3", "Agreement", id: "a1", name: "Four-party agreement")
            .Mention("e4", "Person", id: "suraya", name: "Suraya binti Amirrudin")
            .Text("e2", "country", "MY")
            .Date("e3", "signedOn", "2025-09")
            .Relates("e1", "PARTY_TO", "e3")
            .Relates("e2", "PARTY_TO", "e3", ("capacity", ClaimValue.Text("lead")));
        graph.Source("page-b").Relates("e4", "SIGNED", "e3", ("onBehalfOf", graph.Source("page-b").ValueOf("e2")), ("as", ClaimValue.Text("Associate Vice-Chancellor")));
        graph.Source("page-a", publisher: "A", publishedOn: "2025-09-16")
            .Mention("x1", "Institution", name: "Guangxi Communications Vocational and Technical College")
            .Name("x1", "广西交通职业技术学院", language: "zh")
            .Mention("x2", "Agreement", name: "Agreement of four")
            .Date("x2", "signedOn", "2025-09-15")
            .Relates("x1", "PARTY_TO", "x2");
        graph.Same("page-b", "e1", NodeId.Compute("Institution", "page-a", "x1")).Same("page-a", "x2", "a1");
        return graph;
    }

    [Fact]
    public void Nodes_stand_by_kind_and_id()
    {
        var snapshot = TwoPages().Build();
        var nodes = snapshot.Nodes;
        Assert.Equal(6, nodes.Count);
        Assert.Equal(
            ["Person suraya", "Institution " + NodeId.Compute("Institution", "page-a", "x1"), "Institution klust", "Agreement a1", "Source page-a", "Source page-b"],
            Enumerable.Range(0, nodes.Count).Select(node => $"{nodes.KindOf(node)} {nodes.IdOf(node)}"));
    }

    [Fact]
    public void Every_own_id_answers()
    {
        var snapshot = TwoPages().Build();
        var college = NodeId.Compute("Institution", "page-a", "x1");
        Assert.True(snapshot.Nodes.TryFind(college, out var node, out var isRedirect));
        Assert.False(isRedirect);
        Assert.True(snapshot.Nodes.TryFind(NodeId.Compute("Institution", "page-b", "e1"), out var merged, out isRedirect));
        Assert.True(isRedirect);
        Assert.Equal(node, merged);
        Assert.True(snapshot.Nodes.TryFind(NodeId.Compute("Agreement", "page-a", "x2"), out var agreement, out isRedirect));
        Assert.True(isRedirect);
        Assert.Equal("a1", snapshot.Nodes.IdOf(agreement));
        Assert.False(snapshot.Nodes.TryFind("nobody", out _, out _));
    }

    [Fact]
    public void Relationships_of_merged_nodes_are_one_with_both_claims()
    {
        var snapshot = TwoPages().Build();
        var type = Schema.FindRelationshipType("PARTY_TO")!;
        var rows = snapshot.Relationships.RangeOf(type);
        Assert.Equal(2, rows.Count);
        Assert.Equal(3, snapshot.Relationships.Count);
        Assert.Equal(2, snapshot.Claims.OfRelationship(rows.Start).Count);
        Assert.Equal(1, snapshot.Claims.OfRelationship(rows.Start + 1).Count);
        Assert.Equal(type, snapshot.Relationships.TypeOf(rows.Start));
        Assert.Equal("lead", snapshot.Texts.Text(((TextColumn)snapshot.Relationships.ColumnOf(type, type.FindProperty("capacity")!))[rows.Start + 1]));
        Assert.False(snapshot.Relationships.ColumnOf(type, type.FindProperty("capacity")!).HasValue(rows.Start));

        // The newer page stands first.
        Assert.Equal(["page-b", "page-a"], snapshot.Sources.CitationsOfRelationship(rows.Start).Select(citation => snapshot.Nodes.IdOf(citation.SourceNode)));
    }

    [Fact]
    public void Every_relationship_knows_its_type_though_most_types_have_none()
    {
        var snapshot = TwoPages().Build();
        Assert.Equal(
            ["PARTY_TO", "PARTY_TO", "SIGNED"],
            Enumerable.Range(0, snapshot.Relationships.Count).Select(relationship => snapshot.Relationships.TypeOf(relationship).Name));
        Assert.All(Schema.RelationshipTypes, type => Assert.Equal(type.Name switch { "PARTY_TO" => 2, "SIGNED" => 1, _ => 0 }, snapshot.Relationships.RangeOf(type).Count));
    }

    [Fact]
    public void Adjacency_leads_both_ways()
    {
        var snapshot = TwoPages().Build();
        var type = Schema.FindRelationshipType("PARTY_TO")!;
        snapshot.Nodes.TryFind("a1", out var agreement, out _);
        snapshot.Nodes.TryFind("klust", out var klust, out _);
        var parties = snapshot.Relationships.AdjacencyOf(type, RelationshipDirection.In);
        Assert.Equal([klust - 1, klust], parties.TargetsOf(agreement).ToArray());
        Assert.Equal([], parties.TargetsOf(klust).ToArray());
        var agreements = snapshot.Relationships.AdjacencyOf(type, RelationshipDirection.Out);
        Assert.Equal([agreement], agreements.TargetsOf(klust).ToArray());
        var edge = agreements.EdgesOf(klust).Start;
        Assert.Equal(klust, snapshot.Relationships.FromOf(agreements.RelationshipAt(edge)));
        edge = parties.EdgesOf(agreement).End - 1;
        Assert.Equal(klust, snapshot.Relationships.FromOf(parties.RelationshipAt(edge)));
    }

    [Fact]
    public void Node_valued_property_points_to_the_node()
    {
        var snapshot = TwoPages().Build();
        var type = Schema.FindRelationshipType("SIGNED")!;
        var signed = snapshot.Relationships.RangeOf(type).Start;
        snapshot.Nodes.TryFind("klust", out var klust, out _);
        Assert.Equal(klust, ((NodeColumn)snapshot.Relationships.ColumnOf(type, type.FindProperty("onBehalfOf")!))[signed]);
    }

    [Fact]
    public void More_precise_date_of_those_that_agree_is_shown()
    {
        var snapshot = TwoPages().Build();
        snapshot.Nodes.TryFind("a1", out var agreement, out _);
        var kind = Schema.FindKind("Agreement")!;
        Assert.Equal("2025-09-15", ((DateColumn)snapshot.Nodes.ColumnOf(kind, kind.FindProperty("signedOn")!))[agreement].ToString());
        var claims = snapshot.Claims.OfNode(agreement, "signedOn");
        Assert.Equal(["2025-09-15", "2025-09"], Enumerable.Range(claims.Start, claims.Count).Select(claim => snapshot.Claims.ValueOf(claim).ToString()));
    }

    [Fact]
    public void Names_keep_language_script_type_and_claims()
    {
        var snapshot = TwoPages().Build();
        snapshot.Nodes.TryFind(NodeId.Compute("Institution", "page-a", "x1"), out var college, out _);
        var names = snapshot.Names.NamesOf(college);
        Assert.Equal(
            ["Guangxi Vocational and Technical College of Communications en Latn", "Guangxi Communications Vocational and Technical College en Latn", "广西交通职业技术学院 zh Hans"],
            Enumerable.Range(names.Start, names.Count).Select(name =>
                $"{snapshot.Texts.Text(snapshot.Names.TextOf(name))} {snapshot.Texts.Text(snapshot.Names.LanguageTextOf(name))} {snapshot.Names.ScriptOf(name)}"));
        Assert.Equal("广西交通职业技术学院", snapshot.Texts.Text(snapshot.Names.BestTextOf(college, "zh-CN")));
        Assert.Equal("Guangxi Vocational and Technical College of Communications", snapshot.Texts.Text(snapshot.Names.BestTextOf(college, "th")));
        Assert.Equal(1, snapshot.Names.ClaimsOf(names.Start).Count);
        snapshot.Nodes.TryFind("page-b", out var page, out _);
        Assert.Equal("Title of page-b", snapshot.Texts.Text(snapshot.Names.BestTextOf(page)));
    }

    [Fact]
    public void Source_lists_its_mentions_in_its_own_words()
    {
        var snapshot = TwoPages().Build();
        snapshot.Nodes.TryFind("page-b", out var page, out _);
        var mentions = snapshot.Sources.MentionsOf(page);
        Assert.Equal(
            ["e1 Institution Guangxi Vocational and Technical College of Communications @paragraph 5", "e2 Institution Kuala Lumpur University of Science and Technology @", "e3 Agreement Four-party agreement @", "e4 Person Suraya binti Amirrudin @"],
            Enumerable.Range(mentions.Start, mentions.Count).Select(mention =>
                $"{snapshot.Texts.Text(snapshot.Sources.RefTextOf(mention))} {snapshot.Sources.KindOf(mention)} {snapshot.Texts.Text(snapshot.Sources.NameTextOf(mention))} @{snapshot.Texts.Text(snapshot.Sources.LocatorTextOf(mention))}"));
        Assert.Equal(4, snapshot.Sources.NodesOf(page).Length);
        Assert.Equal(10, snapshot.Sources.ClaimsOf(page).Length);
    }

    [Fact]
    public void Rows_to_snapshot_to_rows_loses_nothing()
    {
        var graph = TwoPages().Link(new ResolutionLink(new MentionKey("page-a", "x1"), new MentionKey("page-b", "e1"), LinkVerdict.Accepted, 0.9, ["decided"]));
        var direct = new RowRecorder();
        graph.Visit(direct);
        var replayed = new RowRecorder();
        SnapshotReplay.Visit(graph.Build(), replayed);
        Assert.Equal(direct.Rows, replayed.Rows);
    }

    [Fact]
    public void Claim_ids_are_those_of_the_stored_claims()
    {
        var snapshot = TwoPages().Build();
        snapshot.Nodes.TryFind("page-b", out var page, out _);
        string[] refs = ["e1", "e2", "e3", "e4"];
        foreach (var claim in snapshot.Sources.ClaimsOf(page))
        {
            Assert.Equal(ClaimId.Compute("page-b", snapshot.Claims.Read(claim), ordinal => refs[ordinal]), snapshot.Claims.IdOf(claim));
        }
    }

    [Fact]
    public void Relationship_that_all_its_sources_take_back_is_none()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("a", "Institution", "A").Node("b", "Centre", "B")
            .Says("a", "MEMBER_OF", ClaimValue.Mention(1), rank: ClaimRank.Deprecated);
        var snapshot = graph.Build();
        Assert.Equal(0, snapshot.Relationships.Count);
        snapshot.Nodes.TryFind("a", out var node, out _);
        Assert.Equal(1, snapshot.Claims.OfNode(node, "MEMBER_OF").Count);
    }

    [Fact]
    public void Claim_with_wrong_ends_stays_a_claim()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("a", "Topic", "A").Node("b", "Centre", "B").Says("a", "MEMBER_OF", ClaimValue.Mention(1));
        var snapshot = graph.Build();
        Assert.Equal(0, snapshot.Relationships.Count);
        snapshot.Nodes.TryFind("a", out var node, out _);
        var claim = snapshot.Claims.OfNode(node, "MEMBER_OF").Start;
        snapshot.Nodes.TryFind("b", out var other, out _);
        Assert.Equal(other, snapshot.Claims.ObjectOf(claim));
        Assert.Equal(-1, snapshot.Claims.RelationshipOf(claim));
    }

    [Fact]
    public void Visits_on_different_days_are_different_relationships()
    {
        var graph = new TinyGraph();
        var source = graph.Source("s").Node("p", "Person", "P").Node("i", "Institution", "I");
        source.Relates("p", "VISITED", "i", ("on", ClaimValue.Date(Date("2025-09-16"))))
            .Relates("p", "VISITED", "i", ("on", ClaimValue.Date(Date("2024"))))
            .Relates("p", "VISITED", "i", ("on", ClaimValue.Date(Date("2025-09-16"))));
        var snapshot = graph.Build();
        var type = Schema.FindRelationshipType("VISITED")!;
        var rows = snapshot.Relationships.RangeOf(type);
        var on = (DateColumn)snapshot.Relationships.ColumnOf(type, type.FindProperty("on")!);
        Assert.Equal(["2024", "2025-09-16"], Enumerable.Range(rows.Start, rows.Count).Select(row => on[row].ToString()));
        Assert.Equal(2, snapshot.Claims.OfRelationship(rows.Start + 1).Count);
        Assert.Equal(rows.Start + 1, snapshot.Claims.RelationshipOf(snapshot.Claims.OfRelationship(rows.Start + 1).End - 1));
    }

    [Fact]
    public void Thing_that_claims_the_id_of_a_source_gets_its_computed_one()
    {
        var graph = new TinyGraph();
        graph.Source("asean").Mention("r", "Institution", id: "asean", name: "ASEAN");
        var snapshot = graph.Build();
        Assert.True(snapshot.Nodes.TryFind("asean", out var source, out _));
        Assert.Equal("Source", snapshot.Nodes.KindOf(source).Name);
        Assert.True(snapshot.Nodes.TryFind(NodeId.Compute("Institution", "asean", "r"), out var body, out _));
        Assert.Equal("Institution", snapshot.Nodes.KindOf(body).Name);
    }

    [Fact]
    public void Body_that_most_sources_call_by_its_letters_is_shown_spelled_out()
    {
        var graph = new TinyGraph();
        graph.Source("page-a", publisher: "A").Node("college", "Institution", name: "GTVTC");
        graph.Source("page-b", publisher: "B").Node("college", "Institution", name: "GTVTC");
        graph.Source("page-c", publisher: "C").Node("college", "Institution", name: "Guangxi Transport Vocational and Technical College").Node("un", "Institution", name: "UN");
        var snapshot = graph.Build();

        Assert.Equal("Guangxi Transport Vocational and Technical College", ShownName("college"));
        Assert.Equal("UN", ShownName("un"));

        string? ShownName(string id) =>
            snapshot.Nodes.TryFind(id, out var node, out _) ? snapshot.Texts.Text(snapshot.Names.BestTextOf(node)) : null;
    }

    [Fact]
    public void Body_without_an_English_name_is_shown_in_Latin_letters_before_other_scripts()
    {
        var graph = new TinyGraph();
        graph.Source("page-a", publisher: "A").Node("upm", "Institution").Name("upm", "博特拉大学", language: "zh");
        graph.Source("page-b", publisher: "B").Node("upm", "Institution").Name("upm", "博特拉大学", language: "zh");
        graph.Source("page-c", publisher: "C").Node("upm", "Institution").Name("upm", "Universiti Putra Malaysia", language: "ms");
        var snapshot = graph.Build();
        Assert.True(snapshot.Nodes.TryFind("upm", out var node, out _));

        Assert.Equal("Universiti Putra Malaysia", snapshot.Texts.Text(snapshot.Names.BestTextOf(node)));
        Assert.Equal("Universiti Putra Malaysia", snapshot.Texts.Text(snapshot.Names.BestTextOf(node, "en")));
        Assert.Equal("博特拉大学", snapshot.Texts.Text(snapshot.Names.BestTextOf(node, "zh")));
    }

    [Theory]
    [InlineData(null, "Universiti Tunku Abdul Rahman")]
    [InlineData("ms", "Unibersidad ng Tunku Abdul Rahman")]
    public void Name_in_another_language_that_a_register_gives_stands_before_the_wording_of_pages(string? languageOfFirst, string shown)
    {
        var graph = new TinyGraph();
        graph.Source("register", publisher: "R", language: languageOfFirst)
            .Mention("1", "Institution", id: "utar").Name("1", "Universiti Tunku Abdul Rahman", language: "ms");
        graph.Source("page", publisher: "P", publishedOn: "2016-08-01", language: "fil")
            .Mention("e1", "Institution").Name("e1", "Unibersidad ng Tunku Abdul Rahman", language: "fil");
        var snapshot = graph.Same("page", "e1", "utar").Build();
        Assert.True(snapshot.Nodes.TryFind("utar", out var node, out _));
        Assert.Equal(shown, snapshot.Texts.Text(snapshot.Names.BestTextOf(node)));
    }

    [Fact]
    public void Name_in_a_language_is_one_that_no_other_node_has()
    {
        var graph = new TinyGraph();
        graph.Source("s")
            .Node("a", "Institution").Name("a", "Universiti Teknologi MARA", "ms")
            .Name("a", "MARA College", "en", "ALIAS").Name("a", "MARA University of Technology", "en", "ALIAS")
            .Node("b", "Institution").Name("b", "Universiti Teknologi MARA System", "ms").Name("b", "MARA College", "en", "ALIAS");
        var snapshot = graph.Build();
        Assert.Equal("MARA University of Technology", In("a"));
        Assert.Equal("Universiti Teknologi MARA System", In("b"));

        string? In(string id) =>
            snapshot.Nodes.TryFind(id, out var node, out _) ? snapshot.Texts.Text(snapshot.Names.BestTextOf(node, "en")) : null;
    }

    [Fact]
    public void Empty_store_gives_an_empty_snapshot()
    {
        var snapshot = new TinyGraph().Build();
        Assert.Equal(0, snapshot.Nodes.Count);
        Assert.Equal(0, snapshot.Claims.Count);
        Assert.False(snapshot.Nodes.TryFind("a", out _, out _));
    }

    [Fact]
    public void Kind_that_the_schema_does_not_have_is_refused_by_name()
    {
        var graph = new TinyGraph();
        graph.Source("s").Node("a", "Institutoin", "A");
        var exception = Assert.Throws<GraphStoreException>(() => graph.Build());
        Assert.StartsWith("The store holds the kind \"Institutoin\", which the schema does not have. Did you mean \"Institution\"?", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
