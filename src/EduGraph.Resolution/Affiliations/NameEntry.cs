namespace EduGraph.Resolution.Affiliations;

/// <summary>One spelling of one body.</summary>
/// <param name="Body">Body number.</param>
/// <param name="Type">What kind of name it is.</param>
/// <param name="WordCount">Words that carry something.</param>
/// <param name="Run">Hash of its letters in order.</param>
/// <param name="NextByBag">Next entry with the same bag, or -1.</param>
/// <param name="NextByRun">Next entry with the same run, or -1.</param>
/// <param name="Name">Number of the name in <see cref="BodyProfile.Names"/>.</param>
/// <param name="IsShortened">Whether a country in brackets or a town at the end was cut off.</param>
internal readonly record struct NameEntry(
    int Body, NameType Type, int WordCount, ulong Run, int NextByBag, int NextByRun, short Name, bool IsShortened);
