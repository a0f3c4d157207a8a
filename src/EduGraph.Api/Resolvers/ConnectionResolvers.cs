using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Resolvers;

/// <summary>Fields of connections, their edges, pages of other things, and <c>PageInfo</c>.</summary>
internal static class ConnectionResolvers
{
    /// <summary>Binds the fields of a connection and its edges that lead to nodes.</summary>
    public static void BindNodes(ResolverMap map, string connection, string edge)
    {
        BindPage(map, connection);
        BindEdges(map, connection, edge);
        map.Add(connection, "nodes", new NodesResolver());
        map.Add(edge, "node", Composite.Index((_, parent) => ((PageOfNodes)parent.Reference!).NodeAt((int)parent.Index)));
    }

    /// <summary>Binds what the edges of a kind or interface carry beside their nodes.</summary>
    public static void BindEdge(ResolverMap map, string edge, IEnumerable<PropertyDefinition> properties)
    {
        map.Add(edge, ApiNames.Sources, new Composite((field, parent, results) =>
        {
            if (parent.Reference is not EdgePage page)
            {
                results.AddNull();
                return;
            }

            results.BeginList();
            foreach (var citation in GraphRequest.Of(field).Snapshot.Sources.CitationsOfRelationship(page.EdgeAt((int)parent.Index).Relationship))
            {
                results.AddIndex(Pair.Of(citation.SourceNode, citation.LocatorText));
            }

            results.EndList();
        }));
        map.Add(edge, "relationship", Composite.Index((_, parent) =>
            parent.Reference is EdgePage page ? page.EdgeAt((int)parent.Index).Relationship : -1));
        foreach (var property in properties)
        {
            map.Add(edge, property.Name, ColumnResolvers.OfEdge(property));
        }
    }

    /// <summary>Binds the fields of a page of things that are no nodes of the graph: it has no edges.</summary>
    public static void BindObjects<TItem>(ResolverMap map, string page)
    {
        BindPage(map, page);
        map.Add(page, "nodes", Composite.Objects<SequencePage<TItem>>(items => Enumerable.Range(0, items.Count).Select(position => (object)items.At(position)!)));
    }

    /// <summary>Binds what every connection and every page of other things has.</summary>
    public static void BindPage(ResolverMap map, string page)
    {
        map.Add(page, "pageInfo", Composite.Same);
        map.Add(page, "totalCount", Leaf.IntOf<Page>(items => items.CountAll()));
    }

    private static void BindEdges(ResolverMap map, string connection, string edge)
    {
        map.Add(connection, "edges", new Composite((_, parent, results) =>
        {
            var page = (Page)parent.Reference!;
            results.BeginList();
            for (var position = 0; position < page.Count; position++)
            {
                results.Add(ResolvedValue.From(page, position));
            }

            results.EndList();
        }));
        map.Add(edge, "cursor", LeafResolvers.Text(parent => ((Page)parent.Reference!).CursorAt((int)parent.Index)));
    }

    /// <summary>Binds <c>PageInfo</c>.</summary>
    public static void BindPageInfo(ResolverMap map)
    {
        map.Add("PageInfo", "hasNextPage", Leaf.BooleanOf<Page>(page => page.HasNext));
        map.Add("PageInfo", "hasPreviousPage", Leaf.BooleanOf<Page>(page => page.HasPrevious));
        map.Add("PageInfo", "startCursor", Leaf.TextOf<Page>(page => page.Count == 0 ? null : page.CursorAt(0)));
        map.Add("PageInfo", "endCursor", Leaf.TextOf<Page>(page => page.Count == 0 ? null : page.CursorAt(page.Count - 1)));
    }

    private sealed class NodesResolver : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            foreach (ref readonly var parent in parents)
            {
                var page = (PageOfNodes)parent.Reference!;
                results.BeginList();
                for (var position = 0; position < page.Count; position++)
                {
                    results.AddIndex(page.NodeAt(position));
                }

                results.EndList();
            }
        }
    }
}
