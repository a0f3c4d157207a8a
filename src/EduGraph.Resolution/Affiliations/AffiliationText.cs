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
    }

    /// <summary>Words in order, misspelt ones corrected.</summary>
    public List<Word> Words { get; }

    /// <summary>Whether a word was corrected, by word.</summary>
    public bool[] Corrected { get; }

    /// <summary>Whether a word belongs to a segment that only says where: a town, a region, a country, a postal code.</summary>
    public bool[] IsPlace { get; }

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

    /// <summary>Takes a segment for a place when all of it is one, or several in a row ("Nanning 530004 Guangxi").</summary>
    private void FindPlace(BodyIndex index, int segmentStart, int segmentEnd)
    {
        int start = segmentStart;
        List<ulong> places = [];
        List<string> countries = [];
        while (start < segmentEnd)
        {
            int end = LongestPlace(index, start, segmentEnd, places, countries);
            if (end == start)
            {
                if (!IsPlaceWord(Words[start].Form))
                {
                    // Not all of the segment is a place: a country at its end ("Guangzhou Medical University China") still tells.
                    if (countries.Count == 0 || start > segmentStart)
                    {
                        TakeCountryAtEnd(segmentStart, segmentEnd);
                    }

                    return;
                }

                end = start + 1;
            }

            start = end;
        }

        _places.UnionWith(places);
        _countries.UnionWith(countries);
        NamesPlace |= places.Count > 0;
        Array.Fill(IsPlace, true, segmentStart, segmentEnd - segmentStart);
    }

    private int LongestPlace(BodyIndex index, int start, int segmentEnd, List<ulong> places, List<string> countries)
    {
        ulong run = WordHash.RunStart;
        int longest = start;
        string? country = null;
        ulong place = 0;
        for (int end = start + 1; end <= segmentEnd && end - start <= PlaceWordCountMax; end++)
        {
            run = WordHash.Continue(run, Words[end - 1].Form);
            if (Lexicon.Countries.OfRun(run) is { } named)
            {
                (longest, country, place) = (end, named, 0);
                if (index.Places.ContainsKey(run))
                {
                    place = run;
                }
            }
            else if (index.Places.TryGetValue(run, out string? only))
            {
                (longest, country, place) = (end, only, run);
            }
        }

        if (country is not null)
        {
            countries.Add(country);
        }

        if (place != 0)
        {
            places.Add(place);
        }

        return longest;
    }

    private void TakeCountryAtEnd(int segmentStart, int segmentEnd)
    {
        for (int start = Math.Max(segmentStart + 1, segmentEnd - 4); start < segmentEnd; start++)
        {
            ulong run = WordHash.RunStart;
            for (int word = start; word < segmentEnd; word++)
            {
                run = WordHash.Continue(run, Words[word].Form);
            }

            if (Lexicon.Countries.OfRun(run) is { } country)
            {
                _countries.Add(country);
                return;
            }
        }
    }

    private static bool IsPlaceWord(string form) =>
        char.IsAsciiDigit(form[0])
            || form is "province" or "city" or "district" or "prefecture" or "county" or "state" or "region" or "municipality"
                or "autonomou" or "autonomous" or "special" or "administrative" or "road" or "street" or "avenue" or "town" or "campu" or "campus"
                or "post" or "box" or "code" or "zhuang" or "sar" or "new" or "area" or "provincial" or "no" or "republic" or "people";
}
