namespace EduGraph.PropertyGraph.Claims;

/// <summary>How a claim stands beside others on the same thing, in Wikidata's three ranks.</summary>
public enum ClaimRank
{
    /// <summary>Known to be wrong or out of date; kept because it was said.</summary>
    Deprecated,

    /// <summary>As good as any other; the default.</summary>
    Normal,

    /// <summary>The one to believe.</summary>
    Preferred,
}
