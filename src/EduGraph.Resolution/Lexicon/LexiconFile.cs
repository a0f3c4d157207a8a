namespace EduGraph.Resolution.Lexicon;

/// <summary>The lines of a data file that is built into this assembly; lines that begin with # are comments.</summary>
internal static class LexiconFile
{
    /// <summary>Lines in order, comments and empty lines left out.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
