using System.Collections.Immutable;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Traversal;

namespace EduGraph.Api.Resolvers;

/// <summary>The hand-written fields of <c>Query</c> that look nodes up.</summary>
internal static class QueryResolvers
{
    private const int IdCountMax = 200;
    private const int TextLengthMax = 200;

    public static void Bind(ResolverMap map, GraphSchema schema)
    {
        foreach (var kind in schema.Kinds)
        {
            map.Add(ApiNames.Query, kind.List, new NodeListResolver(kind));
        }

        map.Add(ApiNames.Query, "node", new Composite((field, _, results) => AddNode(field, (string)field.Arguments["id"]!, results)));
        map.Add(ApiNames.Query, "nodes", new Composite(AddNodes));
        var schemes = schema.FindEnum("ExternalIdScheme")!;
        map.Add(ApiNames.Query, "entityByExternalId", new Composite((field, _, results) => AddByExternalId(field, schemes, results)));
        map.Add(ApiNames.Query, "search", new Composite(AddSearch));
        BindSearch(map);
    }

    /// <summary>What a traversal may pass, by the arguments <c>relationships kinds asOf</c>.</summary>
    public static TraversalFilter FilterOf(FieldRequest field)
    {
        var schema = GraphRequest.Of(field).Snapshot.Schema;
        return new TraversalFilter
        {
            RelationshipTypes = field.Arguments["relationships"] is null
                ? default
                : [.. Arguments.Texts(field, "relationships").Select(name => schema.FindRelationshipType(name)!)],
            Kinds = field.Arguments["kinds"] is null ? default : KindsOf(field),
            AsOf = (DateOnly?)field.Arguments["asOf"],
        };
    }

    /// <summary>The kinds of the argument <c>kinds</c>.</summary>
    public static ImmutableArray<NodeKind> KindsOf(FieldRequest field) =>
        [.. Arguments.Texts(field, "kinds").Select(name => KindNames.Find(GraphRequest.Of(field).Snapshot.Schema, name)!)];

    private static void AddNode(FieldRequest field, string id, ResolvedValues results)
    {
        if (GraphRequest.Of(field).Snapshot.Nodes.TryFind(id, out var node, out _))
        {
            results.AddIndex(node);
        }
        else
        {
            results.Add(ResolvedValue.Null);
        }
    }

    private static void AddNodes(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var ids = Arguments.Texts(field, "ids");
        if (ids.Count > IdCountMax)
        {
            throw new GraphQLException(new GraphQLError(
                $"\"ids\" has {ids.Count} ids; at most {IdCountMax} are answered with at once.",
                code: "TOO_MANY_IDS",
                extensions: new Dictionary<string, object?>
                {
                    ["hint"] = $"Ask for {IdCountMax} or fewer in each request.",
                    ["maxAllowedItems"] = IdCountMax,
                    ["requestedItems"] = ids.Count,
                }));
        }

        results.BeginList();
        foreach (var id in ids)
        {
            AddNode(field, id, results);
        }

        results.EndList();
    }

    private static void AddByExternalId(FieldRequest field, GraphEnum schemes, ResolvedValues results)
    {
        var scheme = (string)field.Arguments["scheme"]!;
        var externalIds = GraphRequest.Of(field).Snapshot.ExternalIds;
        foreach (var value in ExternalIdForms.Of(scheme, (string)field.Arguments["value"]!))
        {
            if (externalIds.TryFind(schemes.IndexOf(scheme), value, out var node))
            {
                results.AddIndex(node);
                return;
            }
        }

        results.AddNull();
    }

    private static void AddSearch(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var text = (string)field.Arguments["text"]!;
        if (text.Length > TextLengthMax)
        {
            throw new GraphQLException($"\"text\" has {text.Length} characters; expected at most {TextLengthMax}.", "ARGUMENT_OUT_OF_RANGE");
        }

        var snapshot = GraphRequest.Of(field).Snapshot;
        var hits = field.Arguments["kinds"] is IReadOnlyList<object?> { Count: 0 }
            ? []
            : snapshot.Search.Find(text, [.. KindsOf(field).Select(kind => kind.Index)]);
        results.Add(ResolvedValue.FromObject(SequencePage<SearchHit>.Take(
            field, hits, $"search {text}", hit => snapshot.Nodes.IdOf(hit.NodeIndex), hit => hit.NodeIndex)));
    }

    private static void BindSearch(ResolverMap map)
    {
        ConnectionResolvers.BindNodes(map, "SearchConnection", "SearchEdge");
        map.Add("SearchEdge", "matchedName", Composite.Index((_, edge) => HitOf(edge).NameIndex));
        map.Add("SearchEdge", "score", LeafResolvers.Float(edge => HitOf(edge).Score));
    }

    private static SearchHit HitOf(ResolvedValue edge) => ((SequencePage<SearchHit>)edge.Reference!).At((int)edge.Index);
}
