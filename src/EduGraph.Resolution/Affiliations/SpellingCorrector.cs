namespace EduGraph.Resolution.Affiliations;

/// <summary>Replaces a word that no body has by one that differs in one letter: left out, put in, changed, or swapped with the next.</summary>
internal static class SpellingCorrector
{
    private const int LengthMin = 5;
    private const int LengthMax = 24;

    /// <summary>The known word one edit away that most bodies have, or null; ties go to the one first in ordinal order.</summary>
    /// <remarks>About 50 lookups a letter; called for unknown words only.</remarks>
    public static string? Correct(string word, Dictionary<string, int> vocabulary)
    {
        if (word.Length is < LengthMin or > LengthMax || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return null;
        }

        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        Best best = default;
        Span<char> edited = stackalloc char[word.Length + 1];
        for (int position = 0; position <= word.Length; position++)
        {
            word.AsSpan(0, position).CopyTo(edited);
            word.AsSpan(position).CopyTo(edited[(position + 1)..]);
            Try(lookup, edited, position, ref best);
        }

        edited = edited[..word.Length];
        for (int position = 0; position < word.Length; position++)
        {
            word.CopyTo(edited);
            Try(lookup, edited, position, ref best);
            if (position + 1 < word.Length)
            {
                word.CopyTo(edited);
                (edited[position], edited[position + 1]) = (edited[position + 1], edited[position]);
                best.Take(lookup, edited);
            }
        }

        edited = edited[..(word.Length - 1)];
        for (int position = 0; position < word.Length; position++)
        {
            word.AsSpan(0, position).CopyTo(edited);
            word.AsSpan(position + 1).CopyTo(edited[position..]);
            best.Take(lookup, edited);
        }

        return best.Word;
    }

    private static void Try(
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup, Span<char> edited, int position, ref Best best)
    {
        for (char letter = 'a'; letter <= 'z'; letter++)
        {
            edited[position] = letter;
            best.Take(lookup, edited);
        }
    }

    private struct Best
    {
        private int _count;

        public string? Word { get; private set; }

        public void Take(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> word)
        {
            if (lookup.TryGetValue(word, out string? known, out int count)
                && (count > _count || (count == _count && string.CompareOrdinal(known, Word) < 0)))
            {
                _count = count;
                Word = known;
            }
        }
    }
}
