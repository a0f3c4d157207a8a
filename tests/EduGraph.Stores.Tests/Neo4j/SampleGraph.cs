using EduGraph.Neo4j.Projection;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>A small graph made by hand: the projection that it should have, and the document that says it.</summary>
internal sealed class SampleGraph : IProjectedGraph
{
    public const string SourceId = "article";

    private readonly List<(string Kind, ProjectedNode Node)> _nodes = [];
    private readonly List<(string Type, ProjectedRelationship Relationship)> _relationships = [];

    public long Revision { get; init; } = 1;

    public IEnumerable<ProjectedNode> NodesOf(NodeKind kind) => _nodes.Where(entry => entry.Kind == kind.Name).Select(entry => entry.Node);

    public IEnumerable<ProjectedRelationship> RelationshipsOf(RelationshipType type) =>
        _relationships.Where(entry => entry.Type == type.Name).Select(entry => entry.Relationship);

    public IEnumerable<ProjectedMention> MentionsOf(NodeKind kind) => _nodes
        .Select((entry, ordinal) => (entry.Kind, Mention: new ProjectedMention(SourceId, ordinal, entry.Node.Id)))
        .Where(entry => entry.Kind == kind.Name)
        .Select(entry => entry.Mention);

    /// <summary>Two universities, a company, an agreement and who signed it, a centre and an event.</summary>
    public static SampleGraph Article()
    {
        var graph = new SampleGraph();
        graph.Node("Institution", "klust", ["Kuala Lumpur University of Science and Technology", "KLUST", "吉隆坡科技大学"], ("country", "MY"), ("type", "UNIVERSITY"));
        graph.Node("Institution", "gvtcc", ["Guangxi Vocational and Technical College of Communications"], ("country", "CN"));
        graph.Node("Institution", "jiaoke", ["Guangxi Jiaoke Group Co., Ltd."], ("country", "CN"), ("type", "COMPANY"));
        graph.Node("Agreement", "agr", ["Four-party agreement"], ("signedOn", "2025-09-15"));
        graph.Node("Agreement", "agr-2", ["Campus agreement"], ("signedOn", "2025"));
        graph.Node("Person", "wu", ["Wu Yu", "吴宇"]);
        graph.Node("Role", "role", ["Deputy Vice-Chancellor, KLUST"], ("title", "Deputy Vice-Chancellor"));
        graph.Node("Centre", "centre", ["Alliance of Colleges"]);
        graph.Node("Event", "event", ["Conference"], ("startsOn", "2025-09"));
        graph.Tie("PARTY_TO", "klust", "agr");
        graph.Tie("PARTY_TO", "gvtcc", "agr", ("capacity", "lead"));
        graph.Tie("PARTY_TO", "gvtcc", "agr-2");
        graph.Tie("PARTY_TO", "jiaoke", "agr-2");
        graph.Tie("SIGNED", "wu", "agr", ("onBehalfOf", "klust"));
        graph.Tie("HOLDS", "wu", "role");
        graph.Tie("AT", "role", "klust");
        graph.Tie("MEMBER_OF", "klust", "centre", ("position", "Vice Council Member"));
        graph.Tie("SPOKE_AT", "wu", "event");
        return graph;
    }

    public void Node(string kind, string id, string[] names, params (string Key, object? Value)[] properties)
    {
        var all = new Dictionary<string, object?> { ["id"] = id, ["name"] = names[0], ["names"] = names.ToList() };
        foreach (var (key, value) in properties) all[key] = value;
        _nodes.RemoveAll(entry => entry.Node.Id == id);
        _nodes.Add((kind, new ProjectedNode(id, all)));
    }

    public void Tie(string type, string from, string to, params (string Key, object? Value)[] properties)
    {
        var all = properties.ToDictionary(property => property.Key, property => property.Value);
        all["sources"] = new List<string> { SourceId };
        _relationships.Add((type, new ProjectedRelationship(new RelationshipEnds(KindOf(from), KindOf(to)), from, to, all)));
    }

    public void RemoveNode(string id)
    {
        _nodes.RemoveAll(entry => entry.Node.Id == id);
        _relationships.RemoveAll(entry => entry.Relationship.FromId == id || entry.Relationship.ToId == id);
    }

    public void RemoveTie(string type, string from) =>
        _relationships.RemoveAll(entry => entry.Type == type && entry.Relationship.FromId == from);

    /// <summary>The document that says all this, and of one agreement two days of signing.</summary>
    public DocumentPart Document()
    {
        var ordinalOf = _nodes.Select((entry, ordinal) => (entry.Node.Id, ordinal)).ToDictionary(entry => entry.Id, entry => entry.ordinal);
        var names = _nodes.SelectMany((entry, ordinal) => ((IEnumerable<string>)entry.Node.Properties["names"]!).Select((name, place) =>
            Contents.Name(ordinal, name) with { Qualifiers = [new Qualifier("type", ClaimValue.Enum(place == 0 ? "PREFERRED" : "ALIAS"))] }));
        var values = _nodes.SelectMany((entry, ordinal) => entry.Node.Properties
            .Where(property => property.Key is not ("id" or "name" or "names"))
            .Select(property => new Claim
            {
                Subject = ordinal,
                Predicate = property.Key,
                Value = ValueOf(Neo4jServers.Schema.FindKind(entry.Kind)!.FindProperty(property.Key)!, property.Value!, ordinalOf),
            }));
        var ties = _relationships.Select(entry => new Claim
        {
            Subject = ordinalOf[entry.Relationship.FromId],
            Predicate = entry.Type,
            Value = ClaimValue.Mention(ordinalOf[entry.Relationship.ToId]),
            Qualifiers = [.. entry.Relationship.Properties.Where(property => property.Key != "sources").Select(property => new Qualifier(
                property.Key,
                ValueOf(Neo4jServers.Schema.FindRelationshipType(entry.Type)!.FindProperty(property.Key)!, property.Value!, ordinalOf)))],
            Locator = "paragraph 2",
        });
        var otherDay = new Claim
        {
            Subject = ordinalOf["agr"],
            Predicate = "signedOn",
            Value = ClaimValue.Date(PartialDate.FromPacked(20_250_916)),
            Rank = ClaimRank.Deprecated,
        };
        return new DocumentPart
        {
            Source = new SourceDescription { Id = SourceId, Title = "The article", Url = "https://example.org/article" },
            ContentHash = "article",
            IsFirst = true,
            IsLast = true,
            Mentions = [.. _nodes.Select((entry, ordinal) => new Mention(ordinal, $"e{ordinal}", entry.Kind, entry.Node.Id))],
            Claims = [.. names, .. values, .. ties, otherDay],
        };
    }

    private static ClaimValue ValueOf(PropertyDefinition property, object value, Dictionary<string, int> ordinalOf) => property.Storage switch
    {
        ValueKind.Enum => ClaimValue.Enum((string)value),
        ValueKind.Integer => ClaimValue.Integer((long)value),
        ValueKind.Date => ClaimValue.Date(PartialDate.TryParse((string)value, out var date) ? date : throw new ArgumentException($"{value} is no date")),
        ValueKind.Mention => ClaimValue.Mention(ordinalOf[(string)value]),
        _ => ClaimValue.Text((string)value),
    };

    private NodeKind KindOf(string id) => Neo4jServers.Schema.FindKind(_nodes.Single(entry => entry.Node.Id == id).Kind)!;
}
