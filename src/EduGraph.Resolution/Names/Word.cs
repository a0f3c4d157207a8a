namespace EduGraph.Resolution.Names;

/// <summary>One word of a text, with where it stood.</summary>
/// <param name="Form">The compared form (<see cref="WordForms"/>).</param>
/// <param name="Segment">Number of the part of the text that it stands in; parts end at commas, semicolons, brackets, bars.</param>
/// <param name="Separator">The character before the word that began its segment, or a space.</param>
/// <param name="IsJoined">Whether a joining word stood before it in its segment ("of", "and", "&amp;"): what stands on both sides is one phrase.</param>
internal readonly record struct Word(string Form, int Segment, char Separator, bool IsJoined = false);
