namespace EduGraph.Resolution;

/// <summary>One name of a thing, as its source writes it.</summary>
/// <param name="Value">The name; not empty.</param>
/// <param name="Language">BCP 47 tag, or null where the source gives none.</param>
/// <param name="Type">What kind of name it is.</param>
public sealed record NameProfile(string Value, string? Language = null, NameType Type = NameType.Preferred);
