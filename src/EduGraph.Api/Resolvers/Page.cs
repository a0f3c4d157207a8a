using EduGraph.Api.Paging;
using EduGraph.Api.Relationships;

namespace EduGraph.Api.Resolvers;

/// <summary>A page as its connection type sees it. Its edges are known by their positions on it.</summary>
internal abstract class Page
{
    /// <summary>Entries on the page.</summary>
    public abstract int Count { get; }

    /// <summary>Whether there are entries before.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>Whether there are entries after.</summary>
    public bool HasNext { get; init; }

    /// <summary>Counts the entries of all pages. Asked only if it is selected.</summary>
    public abstract int CountAll();

    /// <summary>The cursor of an entry.</summary>
    public abstract string CursorAt(int position);
}

/// <summary>A page whose entries are nodes.</summary>
internal abstract class PageOfNodes : Page
{
    /// <summary>The node of an entry.</summary>
    public abstract int NodeAt(int position);
}

/// <summary>A page of the list of all nodes of a kind.</summary>
internal sealed class ListPage(NodeList list, List<int> nodes) : PageOfNodes
{
    public override int Count => nodes.Count;

    public override int NodeAt(int position) => nodes[position];

    public override int CountAll() => list.Count();

    public override string CursorAt(int position) => list.CursorOf(nodes[position]);
}

/// <summary>A page of a node's relationships: a part of what was taken for all nodes together.</summary>
internal sealed class EdgePage(EdgeList list, int node, List<Edge> edges, int start, int count) : PageOfNodes
{
    public EdgeList List => list;

    public override int Count => count;

    public Edge EdgeAt(int position) => edges[start + position];

    public override int NodeAt(int position) => edges[start + position].Target;

    public override int CountAll() => list.Count(node);

    public override string CursorAt(int position) => list.CursorOf(edges[start + position]);
}
