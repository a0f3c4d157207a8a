using EduGraph.Api.Hosting;
using EduGraph.Api.Networks;
using EduGraph.Api.Review;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Types;
using EduGraph.PropertyGraph.Schema;
using EduGraph.Resolution.Review;

namespace EduGraph.Api.Resolvers;

/// <summary>Binds every field of the API's schema.</summary>
internal static class ApiResolvers
{
    public static GraphQL.Execution.ResolverMap Create(
        ApiSchema schema, GraphFollower follower, SnapshotReviewBoard boards, IReviewDesk? desk)
    {
        var map = new ResolverMap();
        BindGraph(map, schema.Graph);
        QueryResolvers.Bind(map, schema.Graph);
        NetworkResolvers.Bind(map);
        CooperationResolvers.Bind(map);
        PartnerResolvers.Bind(map);
        RankingResolvers.Bind(map);
        MatrixResolvers.Bind(map);
        TimelineResolvers.Bind(map);
        ConflictResolvers.Bind(map);
        StatisticsResolvers.Bind(map);
        SourceResolvers.Bind(map);
        ClaimResolvers.Bind(map);
        ValueResolvers.BindDate(map);
        ConnectionResolvers.BindPageInfo(map);
        GraphChange.Bind(map);
        ReviewResolvers.Bind(map, boards, desk);
        ReviewMutations.Bind(map, follower, desk);

        var resolvers = new GraphQL.Execution.ResolverMap(schema.Types);
        foreach (var (type, field, resolver) in map.All)
        {
            resolvers.Bind($"{type}.{field}", resolver);
        }

        ObjectType[] types = [.. schema.Graph.Kinds.Select(kind => (ObjectType)schema.Types.FindType(kind.Name)!)];
        foreach (var type in schema.Graph.Interfaces)
        {
            resolvers.BindType(type.Name, new GraphTypeResolver(types));
        }

        foreach (var type in ReviewMutations.ErrorTypes)
        {
            resolvers.BindType(type, ReviewMutations.ErrorTypeOf);
        }

        SubscriptionResolvers.Bind(resolvers, follower);
        return resolvers;
    }

    private static void BindGraph(ResolverMap map, GraphSchema graph)
    {
        var names = new ApiTypeNames(graph);
        foreach (var target in names.Targets)
        {
            ConnectionResolvers.BindNodes(map, names.Connection(target), names.Edge(target));
            ConnectionResolvers.BindEdge(map, names.Edge(target), EdgeProperties.Of(graph, target));
        }

        foreach (var kind in graph.Kinds)
        {
            NodeResolvers.Bind(map, kind);
        }

        foreach (var type in graph.ValueTypes)
        {
            if (type.Name == "Name")
            {
                ValueResolvers.BindName(map, type);
            }
            else
            {
                ValueResolvers.Bind(map, type);
            }
        }
    }
}
