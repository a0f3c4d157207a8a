using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Everything that was claimed, as columns.</summary>
/// <remarks>Nothing of a stored claim is lost: <see cref="Read"/> gives it back as it was written.</remarks>
public sealed class ClaimTable
{
    /// <summary>Number of claims.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>All claims on a node but those that state relationships, by property in ordinal order of names, best first within a property.</summary>
    public IndexRange OfNode(int nodeIndex) => throw new NotImplementedException();

    /// <summary>Claims of one property of a node, best first; the equal ones of a property with many values stand side by side. O(log(claims of the node)).</summary>
    public IndexRange OfNode(int nodeIndex, string property) => throw new NotImplementedException();

    /// <summary>Claims that state a relationship, best first.</summary>
    public IndexRange OfRelationship(int relationshipIndex) => throw new NotImplementedException();

    /// <summary>
    /// From a claim within a range of one property with many values, the position after the last claim that says the same (value, language, details):
    /// <c>for (i = range.Start; i != range.End; i = EndOfSame(i, range.End))</c> walks the distinct values, best first.
    /// </summary>
    public int EndOfSame(int claimIndex, int rangeEnd) => throw new NotImplementedException();

    /// <summary>The property or relationship type that a claim is about.</summary>
    public string PredicateOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>The node a claim is about; of a relationship, the one it goes out from.</summary>
    public int SubjectOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>The relationship that a claim states, or -1.</summary>
    public int RelationshipOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>What a claim's value holds.</summary>
    public ValueKind KindOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>The value; a mention is given by its <c>mentionIndex</c> in this snapshot (<see cref="SourceTable"/>).</summary>
    public ClaimValue ValueOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>Text index of a text's or enum value's text; <see cref="TextPool.None"/> for other kinds.</summary>
    public int TextOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>Text index of the language of a text, or <see cref="TextPool.None"/>.</summary>
    public int LanguageTextOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>The node that a claim's value is, or -1 where it is no node.</summary>
    public int ObjectOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>A detail of a claim; null where it has none of that name. A mention is given by its <c>mentionIndex</c>.</summary>
    public ClaimValue? QualifierOf(int claimIndex, string name) => throw new NotImplementedException();

    /// <summary>The <c>Source</c> node that makes a claim.</summary>
    public int SourceOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>Text index of where in the source, or <see cref="TextPool.None"/>.</summary>
    public int LocatorTextOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>The mention that a claim is about.</summary>
    public int MentionOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>How it stands beside others.</summary>
    public ClaimRank RankOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>How sure its source or reader is, in (0, 1].</summary>
    public double ConfidenceOf(int claimIndex) => throw new NotImplementedException();

    /// <summary>The claim as stored, with ordinals of its document. Allocates.</summary>
    public Claim Read(int claimIndex) => throw new NotImplementedException();

    /// <summary>The claim's id (<see cref="ClaimId"/>). About 2 µs.</summary>
    public UInt128 IdOf(int claimIndex) => throw new NotImplementedException();
}
