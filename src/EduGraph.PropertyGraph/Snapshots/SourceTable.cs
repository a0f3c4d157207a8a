using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Sources and what they mention. A source is a node of kind <c>Source</c>, given by its <c>nodeIndex</c>.</summary>
/// <remarks>A mention is known by its <c>mentionIndex</c>: mentions of one source are contiguous, in the order of their ordinals.</remarks>
public sealed class SourceTable
{
    /// <summary>Name of the kind that sources are of.</summary>
    public const string KindName = "Source";

    private readonly GraphSchema _schema;
    private readonly TextPool _texts;
    private readonly List<DocumentRow> _documents;
    private readonly int[] _documentNodes;
    private readonly MentionColumns _mentions;
    private readonly int[] _claimsByDocument; // claimIndex, in the order of documents
    private readonly int[] _nodeMentionStarts; // one more than there are nodes
    private readonly int[] _nodeMentions;
    private readonly Dictionary<int, int> _documentsByNode;
    private ClaimTable _claims = null!;
    private readonly NodeTable _nodes;

    internal SourceTable(
        GraphSchema schema,
        TextPool texts,
        List<DocumentRow> documents,
        int[] documentNodes,
        MentionColumns mentions,
        int[] claimsByDocument,
        NodeTable nodes)
    {
        _schema = schema;
        _texts = texts;
        _documents = documents;
        _documentNodes = documentNodes;
        _mentions = mentions;
        _claimsByDocument = claimsByDocument;
        _nodes = nodes;
        _documentsByNode = documentNodes.Select((node, document) => (node, document)).ToDictionary(pair => pair.node, pair => pair.document);
        (_nodeMentionStarts, _nodeMentions) = ByNode(mentions.Nodes, nodes.Count);
    }

    /// <summary>Number of sources.</summary>
    public int Count => _documents.Count;

    /// <summary>Number of mentions.</summary>
    public int MentionCount => _mentions.Refs.Length;

    /// <summary>The source as stored.</summary>
    /// <exception cref="KeyNotFoundException">The node is no source.</exception>
    public SourceDescription Read(int sourceNode) => _documents[_documentsByNode[sourceNode]].Source;

    /// <summary>Hash of the content it was read from.</summary>
    public string ContentHashOf(int sourceNode) => _documents[_documentsByNode[sourceNode]].ContentHash;

    /// <summary>The run that read it.</summary>
    public string RunIdOf(int sourceNode) => _documents[_documentsByNode[sourceNode]].RunId;

    /// <summary>Claims that a source makes, in its order.</summary>
    public ReadOnlySpan<int> ClaimsOf(int sourceNode)
    {
        var document = _documentsByNode[sourceNode];
        var end = document + 1 < _documents.Count ? _documents[document + 1].ClaimStart : _claimsByDocument.Length;
        return _claimsByDocument.AsSpan(_documents[document].ClaimStart..end);
    }

    /// <summary>Mentions of a source.</summary>
    public IndexRange MentionsOf(int sourceNode)
    {
        var document = _documentsByNode[sourceNode];
        return new IndexRange(
            _documents[document].MentionStart,
            document + 1 < _documents.Count ? _documents[document + 1].MentionStart : MentionCount);
    }

    /// <summary>Nodes that a source mentions, ascending, each once. Allocates.</summary>
    public int[] NodesOf(int sourceNode)
    {
        var mentions = MentionsOf(sourceNode);
        var nodes = _mentions.Nodes.AsSpan(mentions.Start, mentions.Count).ToArray();
        Array.Sort(nodes);
        var count = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i == 0 || nodes[i] != nodes[i - 1])
            {
                nodes[count++] = nodes[i];
            }
        }

        return nodes[..count];
    }

    /// <summary>The source of a mention.</summary>
    public int SourceOf(int mentionIndex) => _documentNodes[_mentions.Documents[mentionIndex]];

    /// <summary>Text index of the source's own reference.</summary>
    public int RefTextOf(int mentionIndex) => _mentions.Refs[mentionIndex];

    /// <summary>Text index of the name by which the source first calls it; <see cref="TextPool.None"/> where it gives none.</summary>
    public int NameTextOf(int mentionIndex) => _mentions.Names[mentionIndex];

    /// <summary>Kind, as the source has it.</summary>
    public NodeKind KindOf(int mentionIndex) => _schema.Kinds[_mentions.Kinds[mentionIndex]];

    /// <summary>Text index of where the source introduces it, or <see cref="TextPool.None"/>.</summary>
    public int LocatorTextOf(int mentionIndex) => _mentions.Locators[mentionIndex];

    /// <summary>The node that it was found to be.</summary>
    public int NodeOf(int mentionIndex) => _mentions.Nodes[mentionIndex];

    /// <summary>Text index of the mention's own id, which its node answers to.</summary>
    public int OwnIdTextOf(int mentionIndex) => _mentions.OwnIds[mentionIndex];

    /// <summary>The mention as stored. Allocates.</summary>
    public Mention ReadMention(int mentionIndex) => new(
        mentionIndex - FirstMentionBeside(mentionIndex),
        _texts.Text(_mentions.Refs[mentionIndex]),
        KindOf(mentionIndex).Name,
        TextOrNull(_mentions.ExplicitIds[mentionIndex]),
        TextOrNull(_mentions.Locators[mentionIndex]));

    /// <summary>Mentions that are a node, by source, then by ordinal.</summary>
    public ReadOnlySpan<int> MentionsOfNode(int nodeIndex) => _nodeMentions.AsSpan(_nodeMentionStarts[nodeIndex].._nodeMentionStarts[nodeIndex + 1]);

    /// <summary>
    /// Which sources speak of a node, and where they introduce it, else where they say its first property: one citation for each source and
    /// locator, by source. Allocates.
    /// </summary>
    public Citation[] CitationsOfNode(int nodeIndex)
    {
        var mentions = MentionsOfNode(nodeIndex);
        var citations = new List<Citation>(mentions.Length);
        foreach (var mention in mentions)
        {
            var locator = _mentions.Locators[mention];
            Add(citations, new Citation(SourceOf(mention), locator != TextPool.None ? locator : FirstLocatorOf(nodeIndex, mention)));
        }

        return [.. citations];
    }

    /// <summary>Which sources state a relationship, and where: one citation for each source and locator, best first. Allocates.</summary>
    public Citation[] CitationsOfRelationship(int relationshipIndex) => CitationsOf(_claims.OfRelationship(relationshipIndex));

    /// <summary>Which sources make the claims of a range, and where: one citation for each source and locator, in the order of the claims. Allocates.</summary>
    public Citation[] CitationsOf(IndexRange claims)
    {
        if (claims.Count == 1)
        {
            return [CitationOf(claims.Start)];
        }

        var citations = new List<Citation>(claims.Count);
        for (var claim = claims.Start; claim < claims.End; claim++)
        {
            Add(citations, CitationOf(claim));
        }

        return [.. citations];
    }

    /// <summary>Where a claim is made.</summary>
    public Citation CitationOf(int claimIndex) => new(_claims.SourceOf(claimIndex), _claims.LocatorTextOf(claimIndex));

    internal int FirstMentionBeside(int mentionIndex) => _documents[_mentions.Documents[mentionIndex]].MentionStart;

    internal string SourceIdOf(int mentionIndex) => _documents[_mentions.Documents[mentionIndex]].Source.Id;

    internal DocumentRow DocumentOf(int mentionIndex) => _documents[_mentions.Documents[mentionIndex]];

    internal int NodeKindIndexOf(int nodeIndex) => _nodes.KindIndexOf(nodeIndex);

    /// <summary>Sources in the order in which a store has them: by id, ordinal.</summary>
    internal ReadOnlySpan<int> InStoreOrder => _documentNodes;

    /// <summary>Closes the circle: claims know their mentions, and citations their claims.</summary>
    internal void Attach(ClaimTable claims) => _claims = claims;

    // Citations are few; a list is quicker than a set.
    private static void Add(List<Citation> citations, Citation citation)
    {
        if (!citations.Contains(citation))
        {
            citations.Add(citation);
        }
    }

    private int FirstLocatorOf(int nodeIndex, int mention)
    {
        var claims = _claims.OfNode(nodeIndex);
        for (var claim = claims.Start; claim < claims.End; claim++)
        {
            if (_claims.MentionOf(claim) == mention && _claims.LocatorTextOf(claim) != TextPool.None)
            {
                return _claims.LocatorTextOf(claim);
            }
        }

        return TextPool.None;
    }

    private string? TextOrNull(int textIndex) => textIndex == TextPool.None ? null : _texts.Text(textIndex);

    private static (int[] Starts, int[] Mentions) ByNode(int[] nodes, int nodeCount)
    {
        var starts = new int[nodeCount + 1];
        foreach (var node in nodes)
        {
            starts[node + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
        {
            starts[node + 1] += starts[node];
        }

        var next = starts.AsSpan().ToArray();
        var mentions = new int[nodes.Length];
        for (var mention = 0; mention < nodes.Length; mention++)
        {
            mentions[next[nodes[mention]]++] = mention;
        }

        return (starts, mentions);
    }
}
