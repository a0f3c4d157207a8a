namespace EduGraph.Resolution.Names;

/// <summary>64-bit hashes of words and of runs of words; the same on every machine and in every run.</summary>
/// <remarks>
/// A bag is the sum of its words' hashes, so order does not matter. A run continues letter by letter, so spaces do not
/// matter: "Shan Dong" and "Shandong" have the same. Source of the constants: FNV-1a, and the finaliser of MurmurHash3.
/// </remarks>
internal static class WordHash
{
    /// <summary>Where a run begins.</summary>
    public const ulong RunStart = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>Hash of one word, to be summed into a bag.</summary>
    public static ulong OfWord(string word) => Mix(Continue(RunStart, word));

    /// <summary>Hash of a run and one more word.</summary>
    public static ulong Continue(ulong run, string word)
    {
        foreach (char character in word)
        {
            run = (run ^ character) * Prime;
        }

        return run;
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
