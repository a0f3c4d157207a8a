using EduGraph.Api.Schema;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Resolvers;

/// <summary>A property with its value, as text: the type <c>PropertyValue</c>.</summary>
/// <param name="Name">The property.</param>
/// <param name="Value">The value; of a node, its name.</param>
/// <param name="Node">The node; -1 where the value is none.</param>
internal sealed record NamedValue(string Name, string Value, int Node)
{
    /// <summary>Binds the type's fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.Add("PropertyValue", ApiNames.Name, Leaf.TextOf<NamedValue>(value => value.Name));
        map.Add("PropertyValue", "value", Leaf.TextOf<NamedValue>(value => value.Value));
        map.Add("PropertyValue", "node", Composite.Index((_, value) => ((NamedValue)value.Reference!).Node));
    }

    /// <summary>A claimed value; a mention is given by its <c>mentionIndex</c>.</summary>
    public static NamedValue Of(GraphSnapshot snapshot, string name, ClaimValue value) => value.Kind == ValueKind.Mention
        ? OfNode(snapshot, name, snapshot.Sources.NodeOf(value.AsMention))
        : new NamedValue(name, value.ToString(), -1);

    /// <summary>The best values of a relationship's own properties.</summary>
    public static IEnumerable<NamedValue> OfRelationship(GraphSnapshot snapshot, int relationship)
    {
        var type = snapshot.Relationships.TypeOf(relationship);
        foreach (var property in type.Properties)
        {
            var column = snapshot.Relationships.ColumnOf(type, property);
            if (column is NodeColumn nodes && nodes[relationship] is var node and >= 0)
            {
                yield return OfNode(snapshot, property.Name, node);
            }
            else if (Relationships.PropertyReader.Read(snapshot, column, relationship) is { } value)
            {
                yield return new NamedValue(property.Name, value.ToString(), -1);
            }
        }
    }

    private static NamedValue OfNode(GraphSnapshot snapshot, string name, int node) =>
        new(name, snapshot.Texts.Text(snapshot.Names.BestTextOf(node)), node);
}
