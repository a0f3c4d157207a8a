using EduGraph.Api.Filtering;
using EduGraph.Api.Paging;
using EduGraph.Api.Relationships;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Resolvers;

/// <summary>The list of all nodes of a kind: <c>institutions</c>.</summary>
internal sealed class NodeListResolver(NodeKind kind) : CompositeResolver
{
    public override object? Prepare(FieldRequest field)
    {
        var request = GraphRequest.Of(field);
        var context = request.FilterContextOf(field);
        var keys = OrderReader.Read(field.Arguments["order"]);
        var fingerprint = OrderReader.Fingerprint(kind.Name, keys);
        var where = field.Arguments["where"] is InputObject filter ? new NodeFilter(context, kind.Name).Compile(filter) : null;
        var isThere = context.AsOf is null ? null : (Func<int, bool>)context.HasNode;
        var page = PageRequest.Read(field.Arguments, request.Options, fingerprint);
        return (new NodeList(request.Snapshot, kind.Name, keys, fingerprint, Both(isThere, where)), page);
    }

    public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
    {
        var (list, request) = ((NodeList, PageRequest))field.State!;
        foreach (var _ in parents)
        {
            var page = list.Take(request);
            results.Add(ResolvedValue.FromObject(new ListPage(list, page.Nodes) { HasPrevious = page.HasPrevious, HasNext = page.HasNext }));
        }
    }

    private static Func<int, bool>? Both(Func<int, bool>? first, Func<int, bool>? second) =>
        first is null ? second : second is null ? first : node => first(node) && second(node);
}

/// <summary>A relationship field that leads to a connection: <c>Institution.agreements</c>.</summary>
internal sealed class RelationshipResolver(RelationshipField relationship) : CompositeResolver
{
    public override object? Prepare(FieldRequest field)
    {
        var request = GraphRequest.Of(field);
        var context = request.FilterContextOf(field);
        var keys = OrderReader.Read(field.Arguments["order"]);
        var fingerprint = OrderReader.Fingerprint($"{relationship.Type} {relationship.Direction} {relationship.TargetName}", keys);
        var where = field.Arguments["where"] is InputObject filter ? new NodeFilter(context, relationship.TargetName).Compile(filter) : null;
        var edge = field.Arguments["edge"] is InputObject edgeFilter ? new EdgeFilter(context, relationship.Type).Compile(edgeFilter) : null;
        return (new EdgeList(context, relationship, keys, fingerprint, where, edge), PageRequest.Read(field.Arguments, request.Options, fingerprint));
    }

    public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
    {
        var (list, request) = ((EdgeList, PageRequest))field.State!;
        var edges = new List<Edge>(parents.Length);
        foreach (ref readonly var parent in parents)
        {
            var (node, start) = ((int)parent.Index, edges.Count);
            var (hasPrevious, hasNext) = list.Take(node, request, edges);
            var page = new EdgePage(list, node, edges, start, edges.Count - start) { HasPrevious = hasPrevious, HasNext = hasNext };
            results.Add(ResolvedValue.FromObject(page));
        }
    }
}

/// <summary>A relationship field that leads to one node: <c>Role.body</c>. Of several, the first by kind and id.</summary>
internal sealed class SingleRelationshipResolver(RelationshipField relationship) : CompositeResolver
{
    public override object? Prepare(FieldRequest field)
    {
        var request = GraphRequest.Of(field);
        return (new FieldEdges(request.Snapshot, relationship), request.FilterContextOf(field));
    }

    public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
    {
        var (edges, context) = ((FieldEdges, FilterContext))field.State!;
        foreach (ref readonly var parent in parents)
        {
            var target = edges.Of((int)parent.Index)
                .Where(edge => context.HasRelationship(edge.Relationship))
                .Select(edge => edge.Target)
                .FirstOrDefault(-1);
            if (target < 0)
            {
                results.AddNull();
            }
            else
            {
                results.AddIndex(target);
            }
        }
    }
}
