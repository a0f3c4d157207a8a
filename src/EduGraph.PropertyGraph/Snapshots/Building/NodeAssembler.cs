using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Finds the nodes: distinct final ids, numbered by kind and id.</summary>
internal sealed class NodeAssembler(GraphSchema schema, List<DocumentRow> documents, MentionRows mentions)
{
    private readonly GrowableArray<int> _ids = new(); // of nodes, in the order found
    private readonly GrowableArray<byte> _kinds = new();

    /// <summary>Numbers the nodes.</summary>
    /// <param name="finalIds">Text index of each mention's final id.</param>
    /// <param name="texts">All texts.</param>
    public NodeLayout Assemble(int[] finalIds, TextPool texts)
    {
        var foundOf = new int[texts.Count]; // by text index of the id: 1 + the place in the order found
        AddSources(foundOf, texts);
        AddMentioned(finalIds, foundOf, isOwn: true);
        AddMentioned(finalIds, foundOf, isOwn: false);

        var (kindStarts, order) = Sort(texts);
        var nodeOf = new int[order.Length]; // by place in the order found
        var idTexts = new int[order.Length];
        for (var node = 0; node < order.Length; node++)
        {
            nodeOf[order[node]] = node;
            idTexts[node] = _ids[order[node]];
        }

        var mentionNodes = new int[finalIds.Length];
        for (var mention = 0; mention < finalIds.Length; mention++)
        {
            mentionNodes[mention] = nodeOf[foundOf[finalIds[mention]] - 1];
        }

        var documentNodes = new int[documents.Count];
        for (var document = 0; document < documentNodes.Length; document++)
        {
            documentNodes[document] = nodeOf[document]; // sources were found first, in the order of documents
        }

        return new NodeLayout(kindStarts, idTexts, mentionNodes, documentNodes, IndexIds(idTexts, mentionNodes, texts));
    }

    private void AddSources(int[] foundOf, TextPool texts)
    {
        var kind = schema.FindKind(SourceTable.KindName)!.Index;
        foreach (var document in documents)
        {
            if (texts.TryFind(document.Source.Id, out var id))
            {
                Add(id, kind, foundOf);
            }
        }
    }

    // First the mentions whose own id the node has: of those, the first gives the kind.
    private void AddMentioned(int[] finalIds, int[] foundOf, bool isOwn)
    {
        for (var mention = 0; mention < finalIds.Length; mention++)
        {
            if (foundOf[finalIds[mention]] == 0 && (!isOwn || finalIds[mention] == mentions.OwnIdOf(mention)))
            {
                Add(finalIds[mention], mentions.KindOf(mention), foundOf);
            }
        }
    }

    private void Add(int id, int kind, int[] foundOf)
    {
        _ids.Add(id);
        _kinds.Add((byte)kind);
        foundOf[id] = _ids.Count;
    }

    private (int[] KindStarts, int[] Order) Sort(TextPool texts)
    {
        var kindStarts = new int[schema.Kinds.Length + 1];
        for (var i = 0; i < _kinds.Count; i++)
        {
            kindStarts[_kinds[i] + 1]++;
        }

        for (var kind = 0; kind < schema.Kinds.Length; kind++)
        {
            kindStarts[kind + 1] += kindStarts[kind];
        }

        var order = new int[_ids.Count];
        var next = kindStarts.AsSpan().ToArray();
        for (var i = 0; i < _kinds.Count; i++)
        {
            order[next[_kinds[i]]++] = i;
        }

        for (var kind = 0; kind < schema.Kinds.Length; kind++)
        {
            TextSort.Sort(order.AsSpan(kindStarts[kind]..kindStarts[kind + 1]), found => _ids[found], texts);
        }

        return (kindStarts, order);
    }

    private NodeIdIndex IndexIds(int[] idTexts, int[] mentionNodes, TextPool texts)
    {
        var redirectCount = 0;
        for (var mention = 0; mention < mentionNodes.Length; mention++)
        {
            redirectCount += mentions.OwnIdOf(mention) != idTexts[mentionNodes[mention]] ? 1 : 0;
        }

        var ids = new NodeIdIndex(idTexts.Length + redirectCount);
        for (var node = 0; node < idTexts.Length; node++)
        {
            ids.Add(idTexts[node], node, texts.Utf8(idTexts[node]));
        }

        // An own id that is a node's id still (the node of other mentions with that stated id) stays that node's.
        for (var mention = 0; mention < mentionNodes.Length; mention++)
        {
            var own = mentions.OwnIdOf(mention);
            if (own != idTexts[mentionNodes[mention]])
            {
                ids.Add(own, mentionNodes[mention], texts.Utf8(own));
            }
        }

        return ids;
    }
}

/// <summary>The nodes as numbered.</summary>
/// <param name="KindStarts">First node of each kind, and the number of nodes.</param>
/// <param name="IdTexts">Text index of each node's id.</param>
/// <param name="MentionNodes">Node of each mention.</param>
/// <param name="DocumentNodes">Source node of each document.</param>
/// <param name="Ids">Nodes by all ids that they answer to.</param>
internal sealed record NodeLayout(int[] KindStarts, int[] IdTexts, int[] MentionNodes, int[] DocumentNodes, NodeIdIndex Ids)
{
    public int KindIndexOf(int node)
    {
        var kind = 0;
        while (node >= KindStarts[kind + 1])
        {
            kind++;
        }

        return kind;
    }
}
