namespace EduGraph.PropertyGraph.Claims;

/// <summary>A detail of a claim: a property of the relationship it states, or of the value (<c>type</c> of a name, <c>scheme</c> of an external id).</summary>
/// <param name="Name">The property's name in the schema.</param>
/// <param name="Value">Its value.</param>
public readonly record struct Qualifier(string Name, ClaimValue Value);
