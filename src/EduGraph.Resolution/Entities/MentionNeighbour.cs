namespace EduGraph.Resolution;

/// <summary>A relation of a mention to another mention of the same source.</summary>
/// <param name="RelationType">HOLDS, AT, PART_OF, LOCATED_IN, ...</param>
/// <param name="IsOutgoing">Whether this mention is the <c>from</c> end.</param>
/// <param name="Ref">The other mention's reference; one that the source does not have is passed over.</param>
public sealed record MentionNeighbour(string RelationType, bool IsOutgoing, string Ref);
