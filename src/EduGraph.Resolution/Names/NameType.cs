namespace EduGraph.Resolution;

/// <summary>What kind of name a name is.</summary>
public enum NameType
{
    /// <summary>The name that is shown.</summary>
    Preferred,

    /// <summary>Another name in use, or the name in another language.</summary>
    Alias,

    /// <summary>Letters that stand for the name.</summary>
    Acronym,

    /// <summary>A name that was in use earlier.</summary>
    Former,
}
