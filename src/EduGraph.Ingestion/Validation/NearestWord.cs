namespace EduGraph.Ingestion.Validation;

/// <summary>Finds the known word that a wrong one was probably meant to be.</summary>
public static class NearestWord
{
    /// <summary>Longest word that is looked at: no schema has longer ones, and the time is quadratic.</summary>
    public const int LengthMax = 64;

    /// <summary>
    /// The nearest of the words, or null when all are too far: more than a third of the letters differ (one of two or three may; case
    /// never counts).
    /// </summary>
    /// <remarks>
    /// Optimal string alignment distance (insert, delete, replace, swap neighbours), case ignored; ties go to the first word.
    /// </remarks>
    public static string? Of(string word, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(words);
        if (word.Length is 0 or > LengthMax)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Min(word.Length - 1, Math.Max(1, word.Length / 3)) + 1;
        foreach (var candidate in words)
        {
            var distance = Math.Abs(candidate.Length - word.Length) < least ? Distance(word, candidate) : int.MaxValue;
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static int Distance(string left, string right)
    {
        var above2 = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], above2[j - 2] + 1);
                }
            }

            (above2, above, row) = (above, row, above2);
        }

        return above[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
