using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Traversal;

namespace EduGraph.Api.Resolvers;

/// <summary>Fields that walk the graph: <c>neighbourhood</c> and <c>paths</c>, and the type <c>Relationship</c>.</summary>
internal static class NetworkResolvers
{
    private const int MiddleCountMax = 2_000;
    private const int NodeCountMax = 2_000;
    private const int RelationshipsPerNodeMax = 20; // an answer has a limit of its own; this keeps the walk in bounds
    private const int DepthMax = 4;
    private const int LengthMax = 8;
    private const int PathCountMax = 50;

    public static void Bind(ResolverMap map)
    {
        map.Add(ApiNames.Query, "neighbourhood", new Composite(AddNeighbourhood));
        map.Add(ApiNames.Query, "neighbourhoodCounts", new Composite(AddCounts));
        map.Add(ApiNames.Query, "paths", new Composite(AddPaths));
        map.Add("Subgraph", "nodes", Indexes<Subgraph>(subgraph => subgraph.Nodes));
        map.Add("Subgraph", "relationships", Indexes<Subgraph>(subgraph => subgraph.Relationships));
        map.Add("Subgraph", "truncated", Leaf.BooleanOf<Subgraph>(subgraph => subgraph.IsTruncated));
        map.Add("Path", "length", Leaf.IntOf<GraphPath>(path => path.Length));
        map.Add("Path", "nodes", Indexes<GraphPath>(path => path.Nodes));
        map.Add("Path", "relationships", Indexes<GraphPath>(path => [.. path.Hops.Select(hop => hop[0])]));
        BindRelationship(map);
    }

    /// <summary>A field that leads from an object to positions of a table.</summary>
    public static Composite Indexes<T>(Func<T, int[]> indexesOf)
        where T : class => new((_, parent, results) => results.AddList(indexesOf((T)parent.Reference!)));

    private static void AddNeighbourhood(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var limit = Arguments.Number(field, "limit", 1, NodeCountMax);
        var depth = Arguments.Number(field, "depth", 0, DepthMax);
        var middle = Arguments.Nodes(field, "of", 1, MiddleCountMax);
        var snapshot = GraphRequest.Of(field).Snapshot;
        results.Add(ResolvedValue.FromObject(
            Neighbourhood.Find(snapshot, middle, depth, QueryResolvers.FilterOf(field), limit, limit * RelationshipsPerNodeMax)));
    }

    private static void AddCounts(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var middle = Arguments.Node(snapshot, "of", (string)field.Arguments["of"]!);
        var depth = Arguments.Number(field, "depth", 0, DepthMax);
        var counts = Neighbourhood.CountByKind(snapshot, middle, depth, QueryResolvers.FilterOf(field));
        results.BeginList();
        foreach (var kind in snapshot.Schema.Kinds.Where(kind => counts[kind.Index] > 0))
        {
            results.Add(ResolvedValue.FromObject(StatisticsResolvers.CountOf(kind, counts[kind.Index])));
        }

        results.EndList();
    }

    private static void AddPaths(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var from = Arguments.Node(snapshot, "from", (string)field.Arguments["from"]!);
        var to = Arguments.Node(snapshot, "to", (string)field.Arguments["to"]!);
        var lengthMax = Arguments.Number(field, "maxLength", 1, LengthMax);
        var limit = Arguments.Number(field, "limit", 1, PathCountMax);
        results.BeginList();
        foreach (var path in ShortestPaths.Find(snapshot, from, to, lengthMax, QueryResolvers.FilterOf(field), limit))
        {
            results.Add(ResolvedValue.FromObject(path));
        }

        results.EndList();
    }

    private static void BindRelationship(ResolverMap map)
    {
        const string relationship = "Relationship";
        map.Add(relationship, ApiNames.Id, new Leaf((field, in value, output) =>
        {
            output.WriteString(IdOf(GraphRequest.Of(field).Snapshot, (int)value.Index));
            return true;
        }));
        map.Add(relationship, "type", new Leaf((field, in value, output) =>
        {
            output.WriteString(GraphRequest.Of(field).Snapshot.Relationships.TypeOf((int)value.Index).Name);
            return true;
        }));
        map.Add(relationship, "from", Composite.Index((snapshot, value) => snapshot.Relationships.FromOf((int)value.Index)));
        map.Add(relationship, "to", Composite.Index((snapshot, value) => snapshot.Relationships.ToOf((int)value.Index)));
        map.Add(relationship, "properties", new Composite((field, parent, results) =>
        {
            results.BeginList();
            foreach (var value in NamedValue.OfRelationship(GraphRequest.Of(field).Snapshot, (int)parent.Index))
            {
                results.Add(ResolvedValue.FromObject(value));
            }

            results.EndList();
        }));
        map.Add(relationship, ApiNames.Sources, Composite.Citations((snapshot, value) => snapshot.Sources.CitationsOfRelationship((int)value.Index)));
    }

    // Type, ends and keys are what makes a relationship the same one in the next snapshot.
    private static string IdOf(GraphSnapshot snapshot, int relationship)
    {
        var relationships = snapshot.Relationships;
        var type = relationships.TypeOf(relationship);
        var id = $"{type.Name}:{snapshot.Nodes.IdOf(relationships.FromOf(relationship))}:{snapshot.Nodes.IdOf(relationships.ToOf(relationship))}";
        foreach (var property in type.Properties.Where(property => property.IsKey))
        {
            ClaimValue? key = Relationships.PropertyReader.Read(snapshot, type, property, relationship);
            id += key is null ? "" : $":{key}";
        }

        return id;
    }
}
