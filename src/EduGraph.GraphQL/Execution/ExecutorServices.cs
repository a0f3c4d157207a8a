using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>What all requests of one executor share.</summary>
internal sealed record ExecutorServices(Schema Schema, ResolverMap Resolvers, ExecutorOptions Options);
