using EduGraph.Resolution.Lexicon;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Affiliations;

/// <summary>One affiliation string, cut up: its words, which of them were misspelt, and the places that it names.</summary>
internal sealed class AffiliationText
{
    /// <summary>Characters of a string that are read; affiliations are shorter, anything longer is cut off here.</summary>
    public const int CharacterCountMax = 2_000;

    private const int PlaceWordCountMax = 6;

    private readonly HashSet<ulong> _places = [];
    private readonly HashSet<string> _countries = [];

    private AffiliationText(List<Word> words, bool[] corrected)
    {
        Words = words;
        Corrected = corrected;
        SegmentCount = words.Count == 0 ? 0 : words[^1].Segment + 1;
        IsPlace = new bool[words.Count];
        BeginsPlaces = new bool[words.Count];
    }

    /// <summary>Words in order, misspelt ones corrected.</summary>
    public List<Word> Words { get; }

    /// <summary>Whether a word was corrected, by word.</summary>
    public bool[] Corrected { get; }

    /// <summary>Whether a word belongs to a segment that only says where: a town, a region, a country, a postal code.</summary>
    public bool[] IsPlace { get; }

    /// <summary>Whether a word begins places that end a segment which is not all of places ("Jilin University Changchun China").</summary>
    public bool[] BeginsPlaces { get; }

    /// <summary>Parts between commas.</summary>
    public int SegmentCount { get; }

    /// <summary>Codes of the countries that are named, or whose towns are.</summary>
    public IReadOnlySet<string> Countries => _countries;

    /// <summary>Whether some segment names a town or region.</summary>
    public bool NamesPlace { get; private set; }

    /// <summary>Reads a string against the words and places that an index knows.</summary>
    public static AffiliationText Read(string text, BodyIndex index, string? country)
    {
        string head = text.Length <= CharacterCountMax ? text : text[..CharacterCountMax];
        List<Word> words = WordReader.Read(AffiliationNoise.Part(head));
        bool[] corrected = new bool[words.Count];
        for (int word = 0; word < words.Count; word++)
        {
            if (!index.Vocabulary.ContainsKey(words[word].Form)
                && SpellingCorrector.Correct(words[word].Form, index.Vocabulary) is { } right)
            {
                words[word] = words[word] with { Form = right };
                corrected[word] = true;
            }
        }

        AffiliationText read = new(words, corrected);
        if (country is not null)
        {
            read._countries.Add(country);
        }

        read.FindPlaces(index);
        return read;
    }

    /// <summary>Whether a segment, apart from the words of a hit, names the place with this run.</summary>
    public bool HasPlace(ulong run) => run != 0 && _places.Contains(run);

    private void FindPlaces(BodyIndex index)
    {
        int start = 0;
        while (start < Words.Count)
        {
            int end = start + 1;
            while (end < Words.Count && Words[end].Segment == Words[start].Segment)
            {
                end++;
            }

            FindPlace(index, start, end);
            start = end;
        }
    }

    /// <summary>
    /// Takes a segment for places when all of it is ("Nanning 530004 Guangxi"), or else what is at its end, as where commas were left out
    /// ("Guangzhou Medical University Guangzhou China").
    /// </summary>
    private void FindPlace(BodyIndex index, int segmentStart, int segmentEnd)
    {
        // By word, the end of the place that it begins, where nothing but places follows up to the end of the segment; or 0.
        int[] ends = new int[segmentEnd - segmentStart];
        int first = segmentEnd;
        int reached = segmentEnd;
        for (int start = segmentEnd - 1; start >= segmentStart && reached - start <= PlaceWordCountMax; start--)
        {
            int end = LongestPlace(index, start, segmentEnd, ends.AsSpan(start - segmentStart));
            if (end > 0)
            {
                ends[start - segmentStart] = end;
                reached = start;
                first = Words[start].IsJoined ? first : start;
            }
        }

        if (first < segmentEnd)
        {
            BeginsPlaces[first] = first > segmentStart;
            Array.Fill(IsPlace, true, first, segmentEnd - first);
        }

        for (int start = first; start < segmentEnd; start = ends[start - segmentStart])
        {
            TakePlace(index, RunOf(start, ends[start - segmentStart]));
        }
    }

    /// <summary>The end of the longest place that begins at a word and that the segment's end or another place follows, or 0.</summary>
    /// <param name="index">What the places are looked up in.</param>
    /// <param name="start">The word.</param>
    /// <param name="segmentEnd">The word after the segment.</param>
    /// <param name="ends">Ends of the places that begin at this and at the following words, or 0.</param>
    private int LongestPlace(BodyIndex index, int start, int segmentEnd, ReadOnlySpan<int> ends)
    {
        ulong run = WordHash.RunStart;
        int longest = 0;
        for (int end = start + 1; end <= segmentEnd && end - start <= PlaceWordCountMax; end++)
        {
            run = WordHash.Continue(run, Words[end - 1].Form);
            bool isPlace = Lexicon.Countries.OfRun(run) is not null || index.Places.ContainsKey(run)
                || (end == start + 1 && IsPlaceWord(Words[start].Form));
            if (isPlace && (end == segmentEnd || ends[end - start] > 0))
            {
                longest = end;
            }
        }

        return longest;
    }

    private void TakePlace(BodyIndex index, ulong run)
    {
        bool isPlace = index.Places.TryGetValue(run, out string? countryOfPlace);
        if ((Lexicon.Countries.OfRun(run) ?? countryOfPlace) is { } country)
        {
            _countries.Add(country);
        }

        if (isPlace)
        {
            _places.Add(run);
            NamesPlace = true;
        }
    }

    private ulong RunOf(int start, int end)
    {
        ulong run = WordHash.RunStart;
        for (int word = start; word < end; word++)
        {
            run = WordHash.Continue(run, Words[word].Form);
        }

        return run;
    }

    private static bool IsPlaceWord(string form) =>
        char.IsAsciiDigit(form[0])
            || form is "province" or "city" or "district" or "prefecture" or "county" or "state" or "region" or "municipality"
                or "autonomou" or "autonomous" or "special" or "administrative" or "road" or "street" or "avenue" or "town" or "campu" or "campus"
                or "post" or "box" or "code" or "zhuang" or "sar" or "new" or "area" or "provincial" or "no" or "republic" or "people";
}
