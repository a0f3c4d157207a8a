namespace EduGraph.Resolution.Review;

/// <summary>A node before or after a decision.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its best name, or its id.</param>
/// <param name="MentionCount">How many mentions it is made of.</param>
/// <param name="RelationshipCount">How many relationships it has, in both directions.</param>
public sealed record NodeState(string Id, string Kind, string Name, int MentionCount, int RelationshipCount);
