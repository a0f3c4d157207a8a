using System.Globalization;
using EduGraph.Api.Relationships;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Reconciliation;

/// <summary>Values by the names that the API has for them: properties, names, ids in registers, and what relationships lead to.</summary>
internal static class NodeValues
{
    private const string Name = "name";
    private const string Names = "names";

    /// <summary>The properties of a kind that can be asked for, each with what it says.</summary>
    public static IEnumerable<(string Id, string Description)> PropertiesOf(NodeKind kind) =>
    [
        (Name, "The name by which it is shown."),
        .. kind.Properties.Select(property => (property.Name, property.Description)),
        .. kind.RelationshipFields.Select(field => (field.Name, field.Description)),
    ];

    /// <summary>The values of a property of a node; none where its kind has no such property.</summary>
    public static IEnumerable<NodeValue> Of(GraphSnapshot snapshot, int node, string property)
    {
        var kind = snapshot.Nodes.KindOf(node);
        if (property == Name)
        {
            return [new NodeValue(ValueKind.Text, snapshot.Texts.Text(snapshot.Names.BestTextOf(node)))];
        }

        if (kind.FindRelationshipField(property) is { } field)
        {
            return new FieldEdges(snapshot, field).Of(node).Select(edge => OfNode(snapshot, edge.Target)).Distinct();
        }

        return kind.FindProperty(property) switch
        {
            null => [],
            { IsList: true } list => OfList(snapshot, node, list),
            var plain => OfColumn(snapshot, snapshot.Nodes.ColumnOf(kind, plain), node) is { } value ? [value] : [],
        };
    }

    private static NodeValue OfNode(GraphSnapshot snapshot, int node) =>
        new(ValueKind.Mention, snapshot.Texts.Text(snapshot.Names.BestTextOf(node)), snapshot.Nodes.IdOf(node));

    private static IEnumerable<NodeValue> OfList(GraphSnapshot snapshot, int node, PropertyDefinition property)
    {
        if (property.Name == Names)
        {
            var names = snapshot.Names.NamesOf(node);
            return Enumerable.Range(names.Start, names.Count)
                .Select(name => new NodeValue(ValueKind.Text, snapshot.Texts.Text(snapshot.Names.TextOf(name))))
                .Distinct();
        }

        return OfClaims(snapshot, snapshot.Claims.OfNode(node, property.Name));
    }

    private static IEnumerable<NodeValue> OfClaims(GraphSnapshot snapshot, IndexRange claims)
    {
        for (var claim = claims.Start; claim != claims.End; claim = snapshot.Claims.EndOfSame(claim, claims.End))
        {
            yield return snapshot.Claims.ObjectOf(claim) is var target and >= 0
                ? OfNode(snapshot, target)
                : new NodeValue(snapshot.Claims.KindOf(claim), snapshot.Claims.ValueOf(claim).ToString());
        }
    }

    private static NodeValue? OfColumn(GraphSnapshot snapshot, Column column, int row) => !column.HasValue(row) ? null : column switch
    {
        TextColumn texts => new NodeValue(ValueKind.Text, snapshot.Texts.Text(texts[row])),
        EnumColumn values => new NodeValue(ValueKind.Enum, column.Property.Enum!.Values[values[row]].Name),
        DateColumn dates => new NodeValue(ValueKind.Date, dates[row]!.Value.ToString()),
        IntegerColumn integers => new NodeValue(ValueKind.Integer, integers[row]!.Value.ToString(CultureInfo.InvariantCulture)),
        NumberColumn numbers => new NodeValue(ValueKind.Number, numbers[row]!.Value.ToString("R", CultureInfo.InvariantCulture)),
        BooleanColumn truths => new NodeValue(ValueKind.Boolean, truths[row]!.Value ? "true" : "false"),
        NodeColumn nodes => OfNode(snapshot, nodes[row]),
        _ => throw new InvalidOperationException($"The column of {column.Property} is of a sort that is not known."),
    };
}
