using System.Text;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>Fields of nodes. A node is its <c>nodeIndex</c>.</summary>
internal static class NodeResolvers
{
    /// <summary>Binds all fields of a kind.</summary>
    public static void Bind(ResolverMap map, NodeKind kind)
    {
        map.Add(kind.Name, ApiNames.Id, new IdResolver());
        var kindJson = Encoding.UTF8.GetBytes($"\"{ApiTypeNames.ScreamingSnake(kind.Name)}\"");
        map.Add(kind.Name, ApiNames.Kind, new Leaf((_, in _, output) =>
        {
            output.WriteRaw(kindJson);
            return true;
        }));
        map.Add(kind.Name, ApiNames.Name, new NameResolver());
        map.Add(kind.Name, ApiNames.FormerIds, new Leaf(WriteFormerIds));
        map.Add(kind.Name, ApiNames.Sources, Composite.Citations((snapshot, node) => snapshot.Sources.CitationsOfNode((int)node.Index)));
        map.Add(kind.Name, ApiNames.Claims, ClaimResolvers.OfNode(kind));
        foreach (var property in kind.Properties)
        {
            map.Add(kind.Name, property.Name, property.Name == ApiNames.Names ? ValueResolvers.Names
                : property.IsList ? ValueResolvers.ValuesOf(property)
                : ColumnResolvers.OfNode(kind, property));
        }

        foreach (var field in kind.RelationshipFields)
        {
            map.Add(kind.Name, field.Name, field.IsSingle ? new SingleRelationshipResolver(field) : new RelationshipResolver(field));
        }
    }

    // The own ids of the mentions that were brought together in the node.
    private static bool WriteFormerIds(FieldRequest field, in ResolvedValue parent, JsonOutput output)
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var node = (int)parent.Index;
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in snapshot.Sources.MentionsOfNode(node))
        {
            var ownId = snapshot.Sources.OwnIdTextOf(mention);
            // An own id that another node has (a source's) is not an id of this one.
            if (ownId != snapshot.Nodes.IdTextOf(node) && snapshot.Nodes.TryFind(snapshot.Texts.Utf8(ownId), out var found, out _) && found == node)
            {
                ids.Add(snapshot.Texts.Text(ownId));
            }
        }

        output.WriteRaw("["u8);
        var isFirst = true;
        foreach (var formerId in ids)
        {
            if (!isFirst)
            {
                output.WriteRaw(","u8);
            }

            output.WriteString(formerId);
            isFirst = false;
        }

        output.WriteRaw("]"u8);
        return true;
    }

    private sealed class IdResolver : LeafResolver
    {
        public override object? Prepare(FieldRequest field) => GraphRequest.Of(field).Snapshot;

        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output)
        {
            var snapshot = (GraphSnapshot)field.State!;
            output.WriteRaw(snapshot.Texts.Json(snapshot.Nodes.IdTextOf((int)parent.Index)));
            return true;
        }
    }

    private sealed class NameResolver : LeafResolver
    {
        public override object? Prepare(FieldRequest field) => (GraphRequest.Of(field).Snapshot, field.Arguments["language"] as string);

        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output)
        {
            var (snapshot, language) = ((GraphSnapshot, string?))field.State!;
            var node = (int)parent.Index;
            output.WriteRaw(snapshot.Texts.Json(language is null ? snapshot.Names.BestTextOf(node) : snapshot.Names.BestTextOf(node, language)));
            return true;
        }
    }
}
