using System.Collections.Immutable;
using System.Text;
using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>That the graph has changed: an event of <c>graphChanged</c>.</summary>
/// <param name="Snapshot">The graph now.</param>
/// <param name="Kinds">Kinds whose nodes are touched.</param>
internal sealed record GraphChange(GraphSnapshot Snapshot, ImmutableArray<NodeKind> Kinds)
{
    /// <summary>The graph as it is, for who has seen nothing yet.</summary>
    public static GraphChange First(GraphSnapshot snapshot) => new(snapshot, snapshot.Schema.Kinds);

    /// <summary>What lies between two snapshots. O(sources + mentions of those that differ).</summary>
    public static GraphChange Between(GraphSnapshot before, GraphSnapshot after)
    {
        var isTouched = new bool[after.Schema.Kinds.Length];
        foreach (var kind in after.Schema.Kinds)
        {
            isTouched[kind.Index] = before.Nodes.RangeOf(kind).Count != after.Nodes.RangeOf(kind).Count; // merged or split, by the same documents
        }

        var hashesBefore = HashesOf(before);
        var hashesAfter = HashesOf(after);
        TouchDifferent(before, hashesBefore, hashesAfter, isTouched);
        TouchDifferent(after, hashesAfter, hashesBefore, isTouched);
        return new GraphChange(after, [.. after.Schema.Kinds.Where(kind => isTouched[kind.Index])]);
    }

    /// <summary>Binds the type's fields.</summary>
    public static void Bind(ResolverMap map)
    {
        const string change = "GraphChange";
        map.Add(change, "revision", Leaf.IntOf<GraphChange>(value => value.Snapshot.Revision));
        map.Add(change, "nodeCount", Leaf.IntOf<GraphChange>(value => value.Snapshot.Nodes.Count));
        map.Add(change, "relationshipCount", Leaf.IntOf<GraphChange>(value => value.Snapshot.Relationships.Count));
        map.Add(change, "kinds", new Leaf((_, in parent, output) =>
        {
            var names = ((GraphChange)parent.Reference!).Kinds.Select(kind => $"\"{ApiTypeNames.ScreamingSnake(kind.Name)}\"");
            output.WriteRaw(Encoding.UTF8.GetBytes($"[{string.Join(',', names)}]"));
            return true;
        }));
    }

    private static Dictionary<string, (int Source, string Hash)> HashesOf(GraphSnapshot snapshot)
    {
        var sources = snapshot.Nodes.RangeOf(snapshot.Schema.FindKind("Source")!);
        return Enumerable.Range(sources.Start, sources.Count)
            .ToDictionary(snapshot.Nodes.IdOf, source => (source, snapshot.Sources.ContentHashOf(source)));
    }

    private static void TouchDifferent(
        GraphSnapshot snapshot, Dictionary<string, (int Source, string Hash)> own, Dictionary<string, (int Source, string Hash)> others, bool[] isTouched)
    {
        foreach (var (id, (source, hash)) in own)
        {
            if (others.TryGetValue(id, out var other) && other.Hash == hash)
            {
                continue;
            }

            isTouched[snapshot.Nodes.KindIndexOf(source)] = true;
            var mentions = snapshot.Sources.MentionsOf(source);
            for (var mention = mentions.Start; mention < mentions.End; mention++)
            {
                isTouched[snapshot.Sources.KindOf(mention).Index] = true;
            }
        }
    }
}
