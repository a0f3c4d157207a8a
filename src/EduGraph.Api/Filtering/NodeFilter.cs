using EduGraph.Api.Relationships;
using EduGraph.Api.Schema;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.Api.Filtering;

/// <summary>Compiles the filter of a kind or an interface (<c>InstitutionFilterInput</c>, <c>BodyFilterInput</c>) into a filter on nodes of it.</summary>
internal sealed class NodeFilter(FilterContext context, string typeName)
{
    // By position of the kind in the schema; null for kinds that the type does not stand for.
    private readonly NodeKind?[] _kinds = [.. context.Snapshot.Schema.Kinds.Select(kind => Is(kind, typeName) ? kind : null)];

    /// <summary>Compiles the filter. Nodes of other kinds must not be asked about.</summary>
    public Func<int, bool> Compile(InputObject filter) => FilterTerms.Compile<int>(filter, CompileMember);

    private static bool Is(NodeKind kind, string typeName) => kind.Name == typeName || kind.Interfaces.Any(type => type.Name == typeName);

    private Func<int, bool> CompileMember(string name, object value)
    {
        var snapshot = context.Snapshot;
        var filter = (InputObject)value;
        switch (name)
        {
            case ApiNames.Id:
                return ChoiceFilter.Compile(filter, id => snapshot.Nodes.TryFind(id, out var node, out _) ? node : ChoiceFilter.Unknown);
            case ApiNames.Kind:
                var kinds = ChoiceFilter.Compile(filter, kind => KindNames.Find(snapshot.Schema, kind)!.Index);
                return node => kinds(snapshot.Nodes.KindIndexOf(node));
            case ApiNames.Name:
                var names = TextFilter.Compile(filter);
                return node => names(false, snapshot.Texts.Utf8(snapshot.Names.BestTextOf(node)));
        }

        var property = _kinds.Select(kind => kind?.FindProperty(name)).FirstOrDefault(found => found is not null);
        return property is null ? CompileRelationships(name, filter)
            : property.IsList ? new ValueListFilter(snapshot, property).Compile(filter)
            : ColumnFilter.Compile(context, property, ColumnsOf(name), filter);
    }

    private Func<int, Column?> ColumnsOf(string propertyName)
    {
        var nodes = context.Snapshot.Nodes;
        var columns = Array.ConvertAll(_kinds, kind => kind?.FindProperty(propertyName) is { } property ? nodes.ColumnOf(kind, property) : null);
        if (_kinds.Count(kind => kind is not null) > 1)
        {
            return node => columns[nodes.KindIndexOf(node)];
        }

        var only = columns.Single(column => column is not null);
        return _ => only;
    }

    private Func<int, bool> CompileRelationships(string name, InputObject filter)
    {
        var nodes = context.Snapshot.Nodes;
        var fields = Array.ConvertAll(_kinds, kind => kind?.FindRelationshipField(name));
        var compiled = new Dictionary<(RelationshipType, RelationshipDirection, string), Func<int, bool>>();
        var byKind = Array.ConvertAll(fields, field =>
        {
            if (field is null)
            {
                return null;
            }

            var key = (field.Type, field.Direction, field.TargetName);
            return compiled.TryGetValue(key, out var known) ? known : compiled[key] = CompileField(field, filter);
        });
        return compiled.Count == 1 ? compiled.Values.First() : node => byKind[nodes.KindIndexOf(node)]!(node);
    }

    private Func<int, bool> CompileField(RelationshipField field, InputObject filter)
    {
        var edges = new FieldEdges(context.Snapshot, field);
        if (field.IsSingle)
        {
            var target = new NodeFilter(context, field.TargetName).Compile(filter);
            return node => edges.Of(node).Any(edge => context.HasRelationship(edge.Relationship) && target(edge.Target));
        }

        var edgeFilter = filter.GetValueOrDefault(ListFilter.EdgeMember) is InputObject ofEdge
            ? new EdgeFilter(context, field.Type).Compile(ofEdge)
            : null;
        return ListFilter.Compile(
            filter,
            CompileEntry,
            node => edges.Of(node).Where(edge => context.HasRelationship(edge.Relationship) && (edgeFilter is null || edgeFilter(edge.Relationship))));

        Func<Edge, bool> CompileEntry(InputObject entry)
        {
            var target = new NodeFilter(context, field.TargetName).Compile(entry);
            return edge => target(edge.Target);
        }
    }
}
