namespace EduGraph.Resolution.Names;

/// <summary>What a phrase means.</summary>
/// <param name="Readings">Lists of terms; more than one where the phrase can mean either.</param>
/// <param name="NeedsDiacritics">Whether it stands only for texts with diacritics: "bộ" is a ministry, "bo" is not.</param>
/// <param name="ExactForm">The letters as they must be written, or null.</param>
internal sealed record TermEntry(string[][] Readings, bool NeedsDiacritics, string? ExactForm);
