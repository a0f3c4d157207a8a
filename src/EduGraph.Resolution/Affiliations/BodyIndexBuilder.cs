using EduGraph.PropertyGraph.Text;
using EduGraph.Resolution.Lexicon;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Fills a <see cref="BodyIndex"/>, one body after the other.</summary>
internal sealed class BodyIndexBuilder
{
    private const int WordCountLimit = 24;

    private readonly Dictionary<string, int> _bodyById = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wordsOfBody = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _runsOfBody = [];

    public List<BodyProfile> Bodies { get; } = [];

    public List<BodyTraits> Traits { get; } = [];

    public List<NameEntry> Entries { get; } = [];

    public Dictionary<ulong, int> FirstByBag { get; } = [];

    public Dictionary<ulong, int> FirstByRun { get; } = [];

    public Dictionary<string, int> Vocabulary { get; } = new(StringComparer.Ordinal);

    public Dictionary<ulong, string?> Places { get; } = [];

    public int WordCountMax { get; private set; } = 1;

    /// <summary>The index of all these bodies.</summary>
    /// <exception cref="ArgumentException">Two bodies have the same id.</exception>
    public static BodyIndex Build(IEnumerable<BodyProfile> bodies)
    {
        BodyIndexBuilder builder = new();
        foreach (BodyProfile body in bodies)
        {
            builder.Add(body);
        }

        builder.LinkParents();
        builder.AddCampusesAbroad();
        return new BodyIndex(builder);
    }

    private void Add(BodyProfile body)
    {
        if (!_bodyById.TryAdd(body.Id, Bodies.Count))
        {
            throw new ArgumentException($"Two bodies have the id \"{body.Id}\"; ids must be unique.", nameof(body));
        }

        ulong city = AddPlace(body.City, body.Country);
        ulong region = AddPlace(body.Region, body.Country);
        _wordsOfBody.Clear();
        _runsOfBody.Clear();
        int inCharacters = ShownInCharacters(body);
        for (int name = 0; name < body.Names.Count && name <= short.MaxValue; name++)
        {
            if (TellingNames.IsTelling(body, body.Names[name]))
            {
                AddName(name == inCharacters ? body.Names[name] with { Type = NameType.Preferred } : body.Names[name], (short)name, city);
            }
        }

        foreach (string word in _wordsOfBody)
        {
            Vocabulary[word] = Vocabulary.GetValueOrDefault(word) + 1;
        }

        Bodies.Add(body);
        Traits.Add(new BodyTraits(body.Country, city, region, KindsOf(body.Types), body.IsActive, []));
    }

    // Where the name that is shown is in an alphabet, the first in characters is the one that would be shown to their readers: 广西大学 is no mere alias.
    private static int ShownInCharacters(BodyProfile body)
    {
        int first = -1;
        for (int name = 0; name < body.Names.Count; name++)
        {
            NameProfile profile = body.Names[name];
            if (profile.Type is NameType.Preferred or NameType.Alias && profile.Value.Any(NameTokenizer.IsUnspaced))
            {
                if (profile.Type == NameType.Preferred)
                {
                    return name;
                }

                first = first < 0 ? name : first;
            }
        }

        return first;
    }

    private void AddName(NameProfile name, short number, ulong city)
    {
        List<Word> words = WordReader.Read(name.Value);
        foreach (Word word in words)
        {
            _wordsOfBody.Add(word.Form);
        }

        AddSpelling(words, words.Count, name.Type, number, isShortened: false);
        int company = words.Count;
        while (company > 1 && WordForms.IsCompanyEnding(words[company - 1].Form))
        {
            company--;
        }

        if (company < words.Count && company > 0)
        {
            AddSpelling(words, company, name.Type, number, isShortened: true);
        }

        int tail = TailStart(words);
        if (tail > 0)
        {
            ulong run = RunOf(words, tail, words.Count);
            if (Countries.OfRun(run) is not null || (tail > 2 && city != 0 && run == city))
            {
                AddSpelling(words, tail, name.Type, number, isShortened: true);
            }
        }
    }

    private void AddSpelling(List<Word> words, int wordCount, NameType type, short number, bool isShortened)
    {
        if (wordCount is 0 or > WordCountLimit)
        {
            return;
        }

        // A name that differs from an earlier one in what is not compared ("The ...") is no new spelling.
        if (_runsOfBody.Add(RunOf(words, 0, wordCount)))
        {
            AddEntry(Bodies.Count, words, wordCount, type, number, isShortened);
        }
    }

    private void AddEntry(int body, List<Word> words, int wordCount, NameType type, short number, bool isShortened)
    {
        ulong run = RunOf(words, 0, wordCount);
        ulong bag = 0;
        for (int word = 0; word < wordCount; word++)
        {
            bag += WordHash.OfWord(words[word].Form);
        }

        Entries.Add(new NameEntry(
            body, type, wordCount, run, FirstByBag.GetValueOrDefault(bag, -1), FirstByRun.GetValueOrDefault(run, -1), number, isShortened));
        FirstByBag[bag] = Entries.Count - 1;
        FirstByRun[run] = Entries.Count - 1;
        WordCountMax = Math.Max(WordCountMax, wordCount);
    }

    /// <summary>
    /// A campus abroad is called after the university at home and the country it stands in ("Monash University Malaysia");
    /// in an affiliation the country often stands apart. So the name at home is a shortened spelling of the campus too.
    /// </summary>
    private void AddCampusesAbroad()
    {
        int entryCount = Entries.Count;
        for (int number = 0; number < entryCount; number++)
        {
            NameEntry entry = Entries[number];
            BodyTraits traits = Traits[entry.Body];
            if (entry.IsShortened || entry.WordCount < 3 || entry.Type == NameType.Acronym || traits.Country is null)
            {
                continue;
            }

            List<Word> words = WordReader.Read(Bodies[entry.Body].Names[entry.Name].Value);
            int end = words[^1].Form is "campus" or "campu" ? words.Count - 1 : words.Count;
            if (end >= 3 && Countries.OfRun(RunOf(words, end - 1, end)) == traits.Country && IsNameElsewhere(words, end - 1, traits.Country))
            {
                AddEntry(entry.Body, words, end - 1, entry.Type, entry.Name, isShortened: true);
            }
        }
    }

    private bool IsNameElsewhere(List<Word> words, int wordCount, string country)
    {
        int entry = FirstByRun.GetValueOrDefault(RunOf(words, 0, wordCount), -1);
        for (; entry >= 0; entry = Entries[entry].NextByRun)
        {
            if (!Entries[entry].IsShortened && Traits[Entries[entry].Body].Country != country)
            {
                return true;
            }
        }

        return false;
    }

    private ulong AddPlace(string? name, string? country)
    {
        if (string.IsNullOrEmpty(name))
        {
            return 0;
        }

        List<Word> words = WordReader.Read(name);
        ulong run = RunOf(words, 0, words.Count);
        if (country is not null && !Places.TryAdd(run, country) && Places[run] != country)
        {
            Places[run] = null;
        }

        return run;
    }

    private void LinkParents()
    {
        for (int body = 0; body < Bodies.Count; body++)
        {
            List<int> parents = [];
            foreach (BodyRelation relation in Bodies[body].Relations)
            {
                if (relation.Type == BodyRelationType.Parent && _bodyById.TryGetValue(relation.BodyId, out int parent))
                {
                    parents.Add(parent);
                }
            }

            if (parents.Count > 0)
            {
                Traits[body] = Traits[body] with { Parents = [.. parents] };
            }
        }
    }

    private static int TailStart(List<Word> words)
    {
        int tail = words.Count;
        while (tail > 0 && words[tail - 1].Segment == words[^1].Segment)
        {
            tail--;
        }

        return words.Count > 0 && words[^1].Segment > 0 ? tail : 0;
    }

    private static ulong RunOf(List<Word> words, int start, int end)
    {
        ulong run = WordHash.RunStart;
        for (int word = start; word < end; word++)
        {
            run = WordHash.Continue(run, words[word].Form);
        }

        return run;
    }

    private static BodyKinds KindsOf(IReadOnlyList<string> types)
    {
        BodyKinds kinds = BodyKinds.None;
        foreach (string type in types)
        {
            kinds |= type.ToUpperInvariant() switch
            {
                "EDUCATION" => BodyKinds.Education,
                "HEALTHCARE" => BodyKinds.Healthcare,
                "FACILITY" => BodyKinds.Facility,
                "COMPANY" => BodyKinds.Company,
                "GOVERNMENT" => BodyKinds.Government,
                "NONPROFIT" => BodyKinds.Nonprofit,
                "FUNDER" => BodyKinds.Funder,
                "ARCHIVE" => BodyKinds.Archive,
                _ => BodyKinds.Other,
            };
        }

        return kinds;
    }
}
