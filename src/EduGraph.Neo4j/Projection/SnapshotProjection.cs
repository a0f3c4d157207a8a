using EduGraph.Neo4j.Format;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Neo4j.Projection;

/// <summary>Takes nodes and relationships with their best values out of a snapshot, so that Cypher and the API answer alike.</summary>
internal sealed class SnapshotProjection(GraphSnapshot snapshot) : IProjectedGraph
{
    // A range index takes values of about 8 kB; a longer name is shown whole among the names.
    private const int NameLengthMax = 2_000;

    private const string Names = "names";

    public long Revision => snapshot.Revision;

    public IEnumerable<ProjectedNode> NodesOf(NodeKind kind)
    {
        if (kind.Name == SchemaCommands.SourceKind) yield break;
        var plain = kind.Properties.Where(property => !property.IsList)
            .Select(property => (property.Name, Column: snapshot.Nodes.ColumnOf(kind, property))).ToList();
        var lists = kind.Properties.Where(property => property.IsList && property.Name != Names).ToList();
        var range = snapshot.Nodes.RangeOf(kind);
        for (var node = range.Start; node < range.End; node++)
        {
            var id = snapshot.Nodes.IdOf(node);
            var properties = new Dictionary<string, object?> { ["id"] = id, ["name"] = Shortened(snapshot.Texts.Text(snapshot.Names.BestTextOf(node))) };
            AddNames(properties, node);
            foreach (var (name, column) in plain) AddValue(properties, name, column, node);
            foreach (var property in lists) AddList(properties, property, node);
            yield return new ProjectedNode(id, properties);
        }
    }

    public IEnumerable<ProjectedRelationship> RelationshipsOf(RelationshipType type)
    {
        var columns = type.Properties.Select(property => (property.Name, Column: snapshot.Relationships.ColumnOf(type, property))).ToList();
        var range = snapshot.Relationships.RangeOf(type);
        for (var relationship = range.Start; relationship < range.End; relationship++)
        {
            int from = snapshot.Relationships.FromOf(relationship), to = snapshot.Relationships.ToOf(relationship);
            var properties = new Dictionary<string, object?>();
            foreach (var (name, column) in columns) AddValue(properties, name, column, relationship);
            properties["sources"] = SourcesOf(snapshot.Claims.OfRelationship(relationship));
            var ends = new RelationshipEnds(snapshot.Nodes.KindOf(from), snapshot.Nodes.KindOf(to));
            yield return new ProjectedRelationship(ends, snapshot.Nodes.IdOf(from), snapshot.Nodes.IdOf(to), properties);
        }
    }

    public IEnumerable<ProjectedMention> MentionsOf(NodeKind kind)
    {
        var range = snapshot.Nodes.RangeOf(kind);
        var sources = snapshot.Nodes.RangeOf(snapshot.Schema.FindKind(SchemaCommands.SourceKind)!);
        for (var source = sources.Start; source < sources.End; source++)
        {
            var sourceId = snapshot.Nodes.IdOf(source);
            var mentions = snapshot.Sources.MentionsOf(source);
            for (var mention = mentions.Start; mention < mentions.End; mention++)
            {
                var node = snapshot.Sources.NodeOf(mention);
                if (Contains(range, node)) yield return new ProjectedMention(sourceId, mention - mentions.Start, snapshot.Nodes.IdOf(node));
            }
        }
    }

    // Not within a surrogate pair.
    private static string Shortened(string name) => name.Length <= NameLengthMax ? name
        : char.IsHighSurrogate(name[NameLengthMax - 1]) ? name[..(NameLengthMax - 1)] : name[..NameLengthMax];

    private static bool Contains(IndexRange range, int index) => index >= range.Start && index < range.End;

    private void AddNames(Dictionary<string, object?> properties, int node)
    {
        var range = snapshot.Names.NamesOf(node);
        var names = new List<object?>();
        for (var name = range.Start; name < range.End; name++)
        {
            var text = snapshot.Texts.Text(snapshot.Names.TextOf(name));
            if (!names.Contains(text)) names.Add(text);
        }

        if (names.Count > 0) properties[Names] = names;
    }

    private void AddValue(Dictionary<string, object?> properties, string name, PropertyGraph.Snapshots.Columns.Column column, int row)
    {
        if (ColumnValue.Of(column, row, snapshot) is { } value) properties[name] = value;
    }

    private void AddList(Dictionary<string, object?> properties, PropertyDefinition property, int node)
    {
        var range = snapshot.Claims.OfNode(node, property.Name);
        var values = new List<object?>();
        for (var claim = range.Start; claim != range.End; claim = snapshot.Claims.EndOfSame(claim, range.End))
        {
            values.Add(DetailedText(property.ValueType!, claim));
        }

        if (values.Count > 0) properties[property.Name] = values;
    }

    // "https://ror.org/01vjw4z39 [scheme ROR]", "SIGNED [on 2025-09-15]"
    private string DetailedText(GraphValueType type, int claim)
    {
        var details = type.Details
            .Select(detail => (detail.Name, Value: snapshot.Claims.QualifierOf(claim, detail.Name)))
            .Where(detail => detail.Value is not null)
            .Select(detail => $"{detail.Name} {Shown(detail.Value!.Value)}")
            .ToList();
        var value = Shown(snapshot.Claims.ValueOf(claim));
        return details.Count == 0 ? value : $"{value} [{string.Join(", ", details)}]";
    }

    private string Shown(ClaimValue value) =>
        value.Kind == ValueKind.Mention ? snapshot.Nodes.IdOf(snapshot.Sources.NodeOf(value.AsMention)) : value.ToString();

    private List<object?> SourcesOf(IndexRange claims)
    {
        var sources = new SortedSet<int>();
        for (var claim = claims.Start; claim < claims.End; claim++) sources.Add(snapshot.Claims.SourceOf(claim));
        return [.. sources.Select(snapshot.Nodes.IdOf)];
    }
}
