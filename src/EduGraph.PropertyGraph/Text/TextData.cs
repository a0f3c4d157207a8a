namespace EduGraph.PropertyGraph.Text;

/// <summary>The lines of a table that is built into this assembly; lines that begin with # are comments.</summary>
internal static class TextData
{
    /// <summary>Lines in order, comments and empty lines left out.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(TextData).Assembly.GetManifestResourceStream(name)
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
