namespace EduGraph.Resolution;

/// <summary>One reason for, or against, taking two names for the same thing.</summary>
/// <param name="Code">SCREAMING_SNAKE; stable, for programs.</param>
/// <param name="Text">One sentence for people.</param>
/// <param name="Weight">What the reason adds to the score before it is turned into a probability; negative speaks against.</param>
public sealed record MatchReason(string Code, string Text, double Weight);
