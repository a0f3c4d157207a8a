using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Sources and what they mention. A source is a node of kind <c>Source</c>, given by its <c>nodeIndex</c>.</summary>
/// <remarks>A mention is known by its <c>mentionIndex</c>: mentions of one source are contiguous, in the order of their ordinals.</remarks>
public sealed class SourceTable
{
    /// <summary>Number of sources.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>Number of mentions.</summary>
    public int MentionCount => throw new NotImplementedException();

    /// <summary>The source as stored.</summary>
    public SourceDescription Read(int sourceNode) => throw new NotImplementedException();

    /// <summary>Hash of the content it was read from.</summary>
    public string ContentHashOf(int sourceNode) => throw new NotImplementedException();

    /// <summary>The run that read it.</summary>
    public string RunIdOf(int sourceNode) => throw new NotImplementedException();

    /// <summary>Claims that a source makes, in its order.</summary>
    public ReadOnlySpan<int> ClaimsOf(int sourceNode) => throw new NotImplementedException();

    /// <summary>Mentions of a source.</summary>
    public IndexRange MentionsOf(int sourceNode) => throw new NotImplementedException();

    /// <summary>Nodes that a source mentions, ascending, each once. Allocates.</summary>
    public int[] NodesOf(int sourceNode) => throw new NotImplementedException();

    /// <summary>The source of a mention.</summary>
    public int SourceOf(int mentionIndex) => throw new NotImplementedException();

    /// <summary>Text index of the source's own reference.</summary>
    public int RefTextOf(int mentionIndex) => throw new NotImplementedException();

    /// <summary>Text index of the name by which the source first calls it; <see cref="TextPool.None"/> where it gives none.</summary>
    public int NameTextOf(int mentionIndex) => throw new NotImplementedException();

    /// <summary>Kind, as the source has it.</summary>
    public NodeKind KindOf(int mentionIndex) => throw new NotImplementedException();

    /// <summary>Text index of where the source introduces it, or <see cref="TextPool.None"/>.</summary>
    public int LocatorTextOf(int mentionIndex) => throw new NotImplementedException();

    /// <summary>The node that it was found to be.</summary>
    public int NodeOf(int mentionIndex) => throw new NotImplementedException();

    /// <summary>The mention as stored. Allocates.</summary>
    public Mention ReadMention(int mentionIndex) => throw new NotImplementedException();

    /// <summary>Mentions that are a node, by source, then by ordinal.</summary>
    public ReadOnlySpan<int> MentionsOfNode(int nodeIndex) => throw new NotImplementedException();

    /// <summary>Which sources speak of a node, and where: one citation for each source and locator, by source; no duplicates. Allocates.</summary>
    public Citation[] CitationsOfNode(int nodeIndex) => throw new NotImplementedException();

    /// <summary>Which sources state a relationship, and where: one citation for each source and locator, best first. Allocates.</summary>
    public Citation[] CitationsOfRelationship(int relationshipIndex) => throw new NotImplementedException();

    /// <summary>Which sources make the claims of a range, and where; no duplicates. Allocates.</summary>
    public Citation[] CitationsOf(IndexRange claims) => throw new NotImplementedException();
}
