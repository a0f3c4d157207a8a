using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.Api.Resolvers;

/// <summary>The object type of a node is its kind.</summary>
internal sealed class GraphTypeResolver(IReadOnlyList<ObjectType> typesByKind) : TypeResolver
{
    public override void Resolve(RequestContext request, ReadOnlySpan<ResolvedValue> values, Span<ObjectType?> types)
    {
        var nodes = ((GraphRequest)request.Context!).Snapshot.Nodes;
        for (var i = 0; i < values.Length; i++)
        {
            types[i] = typesByKind[nodes.KindIndexOf((int)values[i].Index)];
        }
    }
}
