using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Turns the names of a mention into signatures.</summary>
internal static class NameAnalyzer
{
    /// <summary>Signature of a name that is a country's.</summary>
    private const string CountryAlone = "country";

    private static readonly HashSet<string> NothingTelling =
    [
        "t:university", "t:college", "t:school", "t:center", "t:confucius", "t:association", "t:alliance", "t:network", "t:department", "t:committee",
        "u:office", "u:division", "u:school", "u:headquarters", "u:branch", "t:laboratory", "t:foundation", "t:federation", "t:council", "t:hospital",
        "t:library", "t:campus", "t:government", "t:ministry", "t:embassy", "t:consulate", "t:base", "t:institutions", "t:community", "d:joint",
    ];

    /// <summary>Known bodies by what one of their names means word by word, so that other wordings of it lead to them too.</summary>
    private static readonly Lazy<Dictionary<string, string>> KnownBySignature = new(ReadKnownSignatures);

    private static readonly Lazy<Dictionary<string, HashSet<string>>> SeatsOfKnown = new(ReadSeats);

    private static readonly HashSet<string> NoSeats = [];

    /// <summary>Readings of all names, without repetitions, in the order of the names.</summary>
    public static List<ReadName> Read(MentionProfile profile)
    {
        List<ReadName> read = [];
        HashSet<string> seen = [];
        foreach (NameProfile name in profile.Names)
        {
            foreach (string part in NameSplitter.Split(name.Value))
            {
                foreach (ReadName reading in ReadPart(part, name.Type).Select(reading => OfBody(profile, reading)))
                {
                    string all = $"{reading.Signature}|{string.Join(' ', reading.Countries)}|{reading.Acronym}";
                    if (!reading.Terms.Contains("x:self") && seen.Add(all))
                    {
                        read.Add(reading);
                    }
                }
            }
        }

        return WithoutOverruled(read);
    }

    /// <summary>Readings of one name of an institution.</summary>
    public static IEnumerable<ReadName> ReadName(NameProfile name)
    {
        MentionProfile profile = new()
        {
            Key = new MentionKey(string.Empty, string.Empty),
            Kind = MentionKind.Institution,
            Names = [name],
        };
        return Read(profile);
    }

    /// <summary>
    /// Letters beside a name in full are letters only ("HNU" of Hainan Normal University is not Hainan University), and a
    /// shortened name ("Guangxi University" for Guangxi University for Nationalities) does not overrule the full one.
    /// </summary>
    private static List<ReadName> WithoutOverruled(List<ReadName> names)
    {
        ReadName? full = names.FirstOrDefault(name => name.Acronym is null && name.Terms.Any(term => term[0] is 'k' or 'p' or 'w'));
        if (full is null)
        {
            return names;
        }

        List<ReadName> kept = [];
        foreach (ReadName name in names)
        {
            bool isOverruled = name.Terms.Count == 1 && name.Terms[0][0] == 'k' && name != full
                && (!full.Terms.Contains(name.Terms[0]) || full.Terms.Any(term => term[0] == 'b'));
            if (!isOverruled)
            {
                kept.Add(name);
            }
            else if (name.Acronym is not null)
            {
                kept.Add(name with { Signature = string.Empty, Terms = [] });
            }
        }

        return kept;
    }

    /// <summary>A reading with the terms of a parent or host added.</summary>
    public static ReadName Join(ReadName part, ReadName whole)
    {
        List<string> terms = [.. part.Terms, .. whole.Terms];
        List<string> countries = [.. part.Countries.Union(whole.Countries)];
        return Make(terms, countries, $"{part.Written}, {whole.Written}", part.Type, null);
    }

    /// <summary>A reading with one more term, a place.</summary>
    public static ReadName With(ReadName name, string place) =>
        Make([.. name.Terms, place], [.. name.Countries], name.Written, name.Type, name.Acronym);

    /// <summary>
    /// Of a body, letters that no known body has are an acronym and nothing more, a country or province that acts is its government,
    /// and a country's name alone tells no other body.
    /// </summary>
    private static ReadName OfBody(MentionProfile profile, ReadName name)
    {
        if (profile.Kind is not (MentionKind.Institution or MentionKind.Centre))
        {
            return name;
        }

        if (name.Acronym is not null && name.Terms.All(term => term[0] == 'w'))
        {
            return name with { Signature = string.Empty, Terms = [] };
        }

        bool isPlace = name.Terms.Count <= 1 && name.Terms.All(term => term[0] == 'p') && name.Terms.Count + name.Countries.Count == 1;
        if (isPlace && profile.Type == "GOVERNMENT")
        {
            return Make([.. name.Terms, "t:government"], [.. name.Countries], name.Written, name.Type, name.Acronym);
        }

        if (profile.Type == "GOVERNMENT" && IsMinistryUnsaid(name))
        {
            string[] subjects = [.. name.Terms.Where(term => term[0] == 'd')];
            return Make([.. subjects, "t:ministry"], [.. name.Countries], name.Written, name.Type, name.Acronym);
        }

        return name.Signature == CountryAlone ? name with { Signature = string.Empty } : name;
    }

    /// <summary>"Education of Myanmar" and "Myanmar's Department of Education" are its ministry; only the Philippines' is called a department.</summary>
    private static bool IsMinistryUnsaid(ReadName name) =>
        name.Countries is [not "PH"] && name.Terms.Contains("d:education")
            && (name.Terms.All(term => term[0] == 'd') || name.Signature == "d:education t:department");

    private static IEnumerable<ReadName> ReadPart(string part, NameType type)
    {
        string? acronym = NameSplitter.IsAcronym(part) ? NameSplitter.AcronymKey(part) : null;
        foreach (string[] terms in TermReader.Read(part, TermDictionary.Names))
        {
            List<string> countries = [.. terms.Where(term => term[0] == 'c').Select(term => term[2..]).Distinct()];
            string[] own = WithoutSeat(terms, part);
            yield return Make([.. own], countries, part, type, acronym);
            if (IsCollegeCalledUniversity(own, part))
            {
                yield return Make([.. own.Select(term => term == "t:college" ? "t:university" : term)], countries, part, type, acronym);
            }
        }
    }

    /// <summary>Many a 学院 calls itself a university in English: 安顺学院 is Anshun University, 遵义师范学院 Zunyi Normal University.</summary>
    private static bool IsCollegeCalledUniversity(string[] terms, string part) =>
        part.EndsWith('院') && terms is [['p' or 'w', ..], .., "t:college"]
            && (terms.Length == 2 || (terms.Length == 3 && terms[1] == "d:normal"));

    /// <summary>Takes the town after a comma away: "Guizhou University, Guiyang" is Guizhou University; "UP Manila" is not UP.</summary>
    private static string[] WithoutSeat(string[] terms, string part) =>
        part.Contains(',', StringComparison.Ordinal) && terms.Length > 1 && terms[^1][0] == 'p'
            && terms[..^1].Any(term => term[0] is 'k' or 'w' or 'p')
            ? terms[..^1] : terms;

    private static Dictionary<string, string> ReadKnownSignatures()
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        HashSet<string> shared = [];
        foreach ((string term, _, string[] names) in TermDictionary.KnownNames())
        {
            foreach (string name in names.Where(name => !NameSplitter.IsAcronym(name)))
            {
                foreach (string[] terms in TermReader.Read(name, TermDictionary.Words))
                {
                    string[] telling = [.. Reduce([.. terms]).Distinct().Order(StringComparer.Ordinal)];
                    string signature = string.Join(' ', telling);
                    bool isTelling = telling.Length > 1 && telling.Any(part => part[0] is 'p' or 'w' || part == "t:confucius");
                    if (isTelling && !known.TryAdd(signature, term) && known[signature] != term)
                    {
                        shared.Add(signature);
                    }
                }
            }
        }

        foreach (string signature in shared)
        {
            known.Remove(signature);
        }

        return known;
    }

    /// <summary>Places that the names of a known body speak of: "Chiang Mai University" is in Chiang Mai.</summary>
    public static IReadOnlySet<string> SeatsOf(string known) => SeatsOfKnown.Value.GetValueOrDefault(known) ?? NoSeats;

    private static Dictionary<string, HashSet<string>> ReadSeats()
    {
        Dictionary<string, HashSet<string>> seats = new(StringComparer.Ordinal);
        foreach ((string term, _, string[] names) in TermDictionary.KnownNames())
        {
            string[] places = [.. names.SelectMany(name => TermReader.Read(name, TermDictionary.Words)[0]).Where(part => part[0] == 'p')];
            if (places.Length > 0)
            {
                (seats.TryGetValue(term, out HashSet<string>? found) ? found : seats[term] = []).UnionWith(places);
            }
        }

        return seats;
    }

    private static ReadName Make(List<string> terms, List<string> countries, string written, NameType type, string? acronym)
    {
        List<string> telling = [.. Reduce(terms).Concat(Abroad(terms, countries)).Distinct().Order(StringComparer.Ordinal)];
        if (KnownBySignature.Value.GetValueOrDefault(string.Join(' ', telling)) is { } known)
        {
            telling = [known];
        }

        bool isOwn = telling.Any(term => term[0] is 'k' or 'w' or 'p');
        bool isUnit = telling.Any(term => term[0] == 'u') && !telling.Any(term => term[0] is 'k');
        bool isLocal = !isOwn && terms.Contains("s:province");
        bool isNothing = isLocal || (!isOwn && telling.All(NothingTelling.Contains));
        bool isUntold = isNothing && (isLocal || (countries.Count == 0 && !telling.Contains("t:government")));
        string signature = isUntold ? string.Empty : string.Join(' ', telling);
        if (signature.Length == 0 && countries.Count > 0 && terms.All(term => term[0] is 'c' or 's'))
        {
            signature = CountryAlone;
        }

        bool saysProvince = terms.Contains("s:province") || telling.Contains("d:cpc");
        return new ReadName(signature, telling, countries, acronym, !isOwn, isUnit, saysProvince, written, type);
    }

    /// <summary>A known body of one country beside the name of another: a branch there ("Huawei Malaysia"), not the body itself.</summary>
    private static IEnumerable<string> Abroad(List<string> terms, List<string> countries)
    {
        string[] known = [.. terms.Where(term => term[0] == 'k')];
        bool isAlone = known.Length == 1 && !terms.Any(term => term[0] is 't' or 'u' or 'e');
        return isAlone && countries.Count == 1
            && TermDictionary.Names.CountryOfTerm.GetValueOrDefault(known[0]) is { } home && home != countries[0]
            ? [$"b:{countries[0]}"] : [];
    }

    /// <summary>Leaves out what names say or leave out freely, and the town or host that a known name implies.</summary>
    private static IEnumerable<string> Reduce(List<string> terms)
    {
        bool isConfucius = terms.Contains("t:confucius");
        string[] known = [.. terms.Where(term => term[0] == 'k')];
        bool hasForeignHost = known.Any(term => TermDictionary.Names.CountryOfTerm.GetValueOrDefault(term) is { } country && country != "CN");
        bool isKnownAlone = known.Length == 1 && terms.All(term => term[0] is 'k' or 'p' or 'c' or 's' or 'n');
        foreach (string term in terms)
        {
            switch (term[0])
            {
                case 's' or 'c':
                case 'p' when isConfucius && known.Any(host => SeatsOf(host).Contains(term)):
                case 'x' when term != "x:self":
                case 'n' when isKnownAlone:
                case 'k' when isConfucius && hasForeignHost && TermDictionary.Names.CountryOfTerm.GetValueOrDefault(term) == "CN":
                case 't' when isConfucius && term is "t:university" or "t:center":
                    break;
                default:
                    yield return term;
                    break;
            }
        }
    }
}
