namespace EduGraph.Api;

/// <summary>Where an API's settings start from.</summary>
public enum ApiProfile
{
    /// <summary>Introspection, GET and the query page are on, and messages suggest the nearest right word.</summary>
    Public,

    /// <summary>All of that is off.</summary>
    Hardened,
}
