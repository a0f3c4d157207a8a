using EduGraph.Api.Filtering;
using EduGraph.Api.Paging;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>The hand-written fields of <c>Source</c>: what it mentions, and which nodes that is.</summary>
internal static class SourceResolvers
{
    private const string Source = "Source";

    public static void Bind(ResolverMap map)
    {
        map.Add(Source, "mentions", new Composite(AddMentions));
        map.Add(Source, "nodes", new SourceNodesResolver());
    }

    private static void AddMentions(FieldRequest field, ResolvedValue parent, ResolvedValues results)
    {
        var snapshot = GraphRequest.Of(field).Snapshot;
        var mentions = snapshot.Sources.MentionsOf((int)parent.Index);
        var start = field.Arguments["after"] is string after ? PositionAfter(snapshot, mentions, after) : mentions.Start;
        var size = Arguments.Number(field, "first", 0, int.MaxValue, mentions.Count);
        results.BeginList();
        for (var mention = start; mention < mentions.End && mention - start < size; mention++)
        {
            results.AddIndex(mention);
        }

        results.EndList();
    }

    private static int PositionAfter(GraphSnapshot snapshot, IndexRange mentions, string after)
    {
        for (var mention = mentions.Start; mention < mentions.End; mention++)
        {
            if (snapshot.Texts.Text(snapshot.Sources.RefTextOf(mention)) == after)
            {
                return mention + 1;
            }
        }

        throw new GraphQLException($"\"after\" is \"{after}\", which is no ref of a mention of this source.", "INVALID_CURSOR");
    }

    // Nodes of one source, as a list of all nodes that is filtered by the source.
    private sealed class SourceNodesResolver : CompositeResolver
    {
        public override object? Prepare(FieldRequest field)
        {
            var request = GraphRequest.Of(field);
            var keys = OrderReader.Read(field.Arguments["order"]);
            var fingerprint = OrderReader.Fingerprint("nodes of a source", keys);
            var context = new FilterContext(request.Snapshot, null, request.Today);
            var where = field.Arguments["where"] is InputObject filter ? new NodeFilter(context, NodeInterface.NodeName).Compile(filter) : null;
            return new State(keys, fingerprint, where, PageRequest.Read(field.Arguments, request.Options, fingerprint));
        }

        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            var state = (State)field.State!;
            var snapshot = GraphRequest.Of(field).Snapshot;
            foreach (ref readonly var parent in parents)
            {
                var list = new NodeList(snapshot, snapshot.Sources.NodesOf((int)parent.Index), state.Keys, state.Fingerprint, state.Where);
                var page = list.Take(state.Page);
                results.Add(ResolvedValue.FromObject(new ListPage(list, page.Nodes) { HasPrevious = page.HasPrevious, HasNext = page.HasNext }));
            }
        }

        private sealed record State(IReadOnlyList<SortKey> Keys, uint Fingerprint, Func<int, bool>? Where, PageRequest Page);
    }
}
