using EduGraph.GraphQL.Language;

namespace EduGraph.Ingestion.Validation;

/// <summary>The known word that a wrong word of a file was probably meant to be: <see cref="Suggestions.Closest"/>, with a limit for what comes from files.</summary>
public static class NearestWord
{
    /// <summary>Longest word that is looked at: no schema has longer ones, files have, and the time is quadratic.</summary>
    public const int LengthMax = 64;

    /// <summary>The nearest of the words; null where all are too far, or the word is empty or longer than <see cref="LengthMax"/>.</summary>
    public static string? Of(string word, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(words);
        return word.Length is 0 or > LengthMax ? null : Suggestions.Closest(word, words);
    }
}
