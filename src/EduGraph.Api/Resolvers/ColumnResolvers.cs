using System.Text;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Resolvers;

/// <summary>Fields of properties that hold one value, read out of columns.</summary>
internal static class ColumnResolvers
{
    /// <summary>The field of a property of a kind: its parents are nodes.</summary>
    public static FieldResolver OfNode(NodeKind kind, PropertyDefinition property) => property.Storage switch
    {
        ValueKind.Date => new NodeDate(kind, property),
        ValueKind.Mention => throw new NotSupportedException($"{kind}.{property}: a property of a node cannot be a node; use a relationship."),
        _ => new NodeLeaf(kind, property),
    };

    /// <summary>The field of a relationship property: its parents are edges of a page; those of a list of all nodes have none.</summary>
    public static FieldResolver OfEdge(PropertyDefinition property) => property.Storage switch
    {
        ValueKind.Date or ValueKind.Mention => new EdgeComposite(property),
        _ => new EdgeLeaf(property),
    };

    private static bool Write(FieldRequest field, Column? column, int row, byte[][]? choices, JsonOutput output)
    {
        switch (column)
        {
            case TextColumn texts:
                return Leaf.WriteText(GraphRequest.Of(field).Snapshot.Texts, texts[row], output);
            case EnumColumn enums when enums[row] is var choice and >= 0:
                output.WriteRaw(choices![choice]);
                return true;
            case IntegerColumn integers when integers[row] is { } integer:
                output.WriteNumber(integer);
                return true;
            case NumberColumn numbers when numbers[row] is { } number:
                output.WriteNumber(number);
                return true;
            case BooleanColumn truths when truths[row] is { } truth:
                output.WriteBoolean(truth);
                return true;
            default:
                return false;
        }
    }

    private static void Add(Column? column, int row, ResolvedValues results)
    {
        switch (column)
        {
            case DateColumn dates when dates[row] is { } date:
                results.AddIndex(date.Packed);
                break;
            case NodeColumn nodes when nodes[row] is var node and >= 0:
                results.AddIndex(node);
                break;
            default:
                results.AddNull();
                break;
        }
    }

    private static byte[][]? JsonOfChoices(PropertyDefinition property) =>
        property.Enum is { } type ? [.. type.Values.Select(value => Encoding.UTF8.GetBytes($"\"{value.Name}\""))] : null;

    private sealed class NodeLeaf(NodeKind kind, PropertyDefinition property) : LeafResolver
    {
        private readonly byte[][]? _choices = JsonOfChoices(property);

        public override object? Prepare(FieldRequest field) => GraphRequest.Of(field).Snapshot.Nodes.ColumnOf(kind, property);

        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output) =>
            ColumnResolvers.Write(field, (Column)field.State!, (int)parent.Index, _choices, output);
    }

    private sealed class NodeDate(NodeKind kind, PropertyDefinition property) : CompositeResolver
    {
        public override object? Prepare(FieldRequest field) => GraphRequest.Of(field).Snapshot.Nodes.ColumnOf(kind, property);

        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            foreach (ref readonly var parent in parents)
            {
                Add((Column)field.State!, (int)parent.Index, results);
            }
        }
    }

    private sealed class EdgeLeaf(PropertyDefinition property) : LeafResolver
    {
        private readonly byte[][]? _choices = JsonOfChoices(property);

        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output) =>
            parent.Reference is EdgePage page
            && ColumnResolvers.Write(field, page.List.ColumnOf(property.Name), page.EdgeAt((int)parent.Index).Relationship, _choices, output);
    }

    private sealed class EdgeComposite(PropertyDefinition property) : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            foreach (ref readonly var parent in parents)
            {
                if (parent.Reference is EdgePage page)
                {
                    Add(page.List.ColumnOf(property.Name), page.EdgeAt((int)parent.Index).Relationship, results);
                }
                else
                {
                    results.AddNull();
                }
            }
        }
    }
}
