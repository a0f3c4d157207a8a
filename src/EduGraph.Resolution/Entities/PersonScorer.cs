using System.Globalization;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Compares two people: by name in any order and script, then by posts, bodies, countries and company.</summary>
internal sealed class PersonScorer
{
    private const double SoundLikenessMin = 0.7;

    // Characters that can be a Chinese name are short, and much sounds like them.
    private const double ChineseLikenessMin = 0.85;
    private const double PartLikenessMin = 0.75;
    private const int SoundLengthMin = 5;
    private const int LongSoundLengthMin = 7;
    private const int ChineseSyllableCountMax = 4;
    private const int RunLengthMax = 3;
    private const int NearYearCount = 2;
    private const int FarYearCount = 6;

    private static readonly HashSet<string> HighPosts =
    [
        "r:minister", "r:viceminister", "r:premier", "r:vicepremier", "r:ambassador", "r:governor", "r:vicegovernor",
        "r:statecouncillor", "r:secretarygeneral", "r:consulgeneral",
    ];

    private readonly Dictionary<int, PersonProfile> _profiles = [];
    private readonly Dictionary<int, HashSet<string>> _namesOfSource = [];

    public PersonScorer(IEnumerable<Mention> people, ClusterSet clusters)
    {
        foreach (Mention person in people)
        {
            PersonProfile profile = PersonProfile.Of(person, clusters);
            _profiles[person.Number] = profile;
            if (!_namesOfSource.TryGetValue(person.Source, out HashSet<string>? names))
            {
                _namesOfSource[person.Source] = names = new HashSet<string>(StringComparer.Ordinal);
            }

            names.UnionWith(NameKeys(profile).Take(1));
        }
    }

    /// <summary>Keys under which a person can meet another.</summary>
    public IEnumerable<string> Keys(Mention person)
    {
        PersonProfile profile = _profiles[person.Number];
        foreach (string key in NameKeys(profile))
        {
            yield return key;
        }

        foreach (PersonName name in profile.Names)
        {
            IReadOnlyList<string> parts = name.SoundParts.Count > 0 ? name.SoundParts : name.Words;
            if (parts.Count > 1 && name.ChineseForms.Count == 0)
            {
                yield return $"z {SoundSkeleton.Start(parts[0])} {SoundSkeleton.Start(parts[^1])}";
            }

            // Any two words of a longer name, so that a name left shorter is met too.
            for (int first = 0; first < name.Words.Count && first < 6; first++)
            {
                for (int second = first + 1; second < name.Words.Count && second < 6; second++)
                {
                    yield return string.CompareOrdinal(name.Words[first], name.Words[second]) < 0
                        ? $"2 {name.Words[first]} {name.Words[second]}" : $"2 {name.Words[second]} {name.Words[first]}";
                }
            }

            if (name.Words.Count > 0 && name.Words.Count <= 3 && name.Words.Max(word => word.Length) >= 5)
            {
                foreach (string word in name.Words.Where(word => word.Length >= 5))
                {
                    yield return $"1 {word}";
                }
            }
        }

        foreach (int role in profile.Roles)
        {
            yield return $"r {role}";
        }

        foreach (int body in profile.Bodies)
        {
            foreach (string form in profile.Names.SelectMany(name => name.ChineseForms))
            {
                yield return $"b {body} {Surname(form)}";
            }
        }
    }

    /// <summary>Evidence on two people.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        PersonProfile profile = _profiles[one.Number];
        PersonProfile otherProfile = _profiles[other.Number];
        Evidence evidence = new();
        evidence.Add("PRIOR", "two people are seldom the same", -1.5);
        bool sharesRole = profile.Roles.Overlaps(otherProfile.Roles);
        int? years = YearsApart(one, other);
        bool canSound = sharesRole && (years is null or <= NearYearCount);
        MatchReason? best = null;
        bool isChinese = false;
        foreach (PersonName name in profile.Names)
        {
            foreach (PersonName otherName in otherProfile.Names)
            {
                (MatchReason? reason, bool chinese) = Compare(name, otherName, canSound);
                if (reason is not null && (best is null || reason.Weight > best.Weight))
                {
                    (best, isChinese) = (reason, chinese);
                }
            }
        }

        if (best is null)
        {
            return evidence;
        }

        evidence.Add(best.Code, best.Text, best.Weight);
        AddPosts(evidence, profile, otherProfile, sharesRole, isChinese);
        if (profile.IsHeadOfSchool && otherProfile.IsHeadOfSchool && !profile.Bodies.Overlaps(otherProfile.Bodies) && years is null or <= NearYearCount)
        {
            evidence.Add("OTHER_SCHOOL", "both are heads of schools, at about one time, and of two schools", -2);
        }

        AddCompany(evidence, one, other, profile);
        if (isChinese && years >= FarYearCount && !sharesRole)
        {
            evidence.Add("YEARS_APART", $"the pages are {years} years apart", -0.8);
        }

        return evidence;
    }

    /// <summary>
    /// Whether two people cannot be the same although other pairs of their clusters may be: both have names in full, in one
    /// script, and these are not the same. Keeps a name that only sounds like both from joining two people.
    /// </summary>
    public bool AreApart(Mention one, Mention other)
    {
        PersonName[] names = [.. _profiles[one.Number].Names.Where(IsFull)];
        PersonName[] otherNames = [.. _profiles[other.Number].Names.Where(IsFull)];
        bool areComparable = names.Any(name => otherNames.Any(otherName => IsLatin(name) == IsLatin(otherName)));
        return areComparable && !names.Any(name => otherNames.Any(
            otherName => Compare(name, otherName, canSound: true).Reason is not null || HaveOneSurname(name, otherName)));
    }

    /// <summary>Whether one is the other, a Vietnamese name, in Chinese characters.</summary>
    private static bool IsVietnamese(PersonName characters, PersonName words) =>
        characters.Characters.Length > 0 && words.Characters.Length == 0 && SinoVietnamese.AreSame(characters.Characters, words.Words);

    private static bool IsFull(PersonName name) => name.Characters.Length > 0 || (name.Words.Count > 1 && IsLatin(name));

    private static bool IsLatin(PersonName name) => name.Words[0][0] < '\u0250';

    private static IEnumerable<string> NameKeys(PersonProfile profile)
    {
        foreach (PersonName name in profile.Names)
        {
            foreach (string form in name.ChineseForms)
            {
                yield return $"c {form}";
            }

            yield return $"w {string.Concat(name.Words.Order(StringComparer.Ordinal))}";
            yield return $"w {string.Concat(name.Words)}";
            foreach (char surname in name.Characters.Length > 0 ? name.Characters.Take(1) : SinoVietnamese.SurnameCharacters(name.Words[0]))
            {
                yield return $"v {surname} {(name.Characters.Length > 0 ? name.Characters.Length : name.Words.Count)}";
            }
        }
    }

    private static (MatchReason? Reason, bool IsChinese) Compare(PersonName name, PersonName otherName, bool canSound)
    {
        if (name.Characters.Length > 0 && otherName.Characters.Length > 0)
        {
            bool isSame = name.Characters == otherName.Characters;
            return (isSame ? Reason("SAME_NAME", name, otherName, name.Characters.Length > 2 ? 4.3 : 3.2) : null, true);
        }

        if (IsVietnamese(name, otherName) || IsVietnamese(otherName, name))
        {
            return (Reason("SAME_NAME", name, otherName, Math.Max(name.Words.Count, otherName.Words.Count) > 2 ? 3.4 : 2.4), false);
        }

        if (name.ChineseForms.Intersect(otherName.ChineseForms).Any())
        {
            return (Reason("SAME_NAME", name, otherName, Math.Max(name.SyllableCount, otherName.SyllableCount) > 2 ? 3.8 : 2.9), true);
        }

        if (name.SoundParts.Count > 0 != otherName.SoundParts.Count > 0)
        {
            PersonName sound = name.SoundParts.Count > 0 ? name : otherName;
            PersonName latin = name.SoundParts.Count > 0 ? otherName : name;
            bool isForeign = sound.ChineseForms.Count == 0
                || !latin.Words.Any(Pinyin.SurnameReadings.Contains) || latin.Words.Sum(Pinyin.CountSyllables) > ChineseSyllableCountMax;
            if (isForeign && SoundsLikeInParts(sound, latin))
            {
                bool isLong = sound.SoundParts.Sum(SoundSkeleton.Length) >= LongSoundLengthMin;
                return (Reason("SIMILAR_SOUND", name, otherName, isLong ? 3.0 : 2.4), false);
            }

            bool isAlike = canSound && isForeign && SoundsLike(sound, latin);
            return (isAlike ? Reason("SIMILAR_SOUND", name, otherName, 1.6) : null, false);
        }

        if (IsLatin(name) != IsLatin(otherName))
        {
            bool isAlike = canSound && (SoundSkeleton.AreAlike(name.Words, otherName.Words)
                || SoundSkeleton.Likeness(string.Concat(name.Words), string.Concat(otherName.Words)) >= SoundLikenessMin);
            return (isAlike ? Reason("SIMILAR_SOUND", name, otherName, 1.6) : null, false);
        }

        bool bothChinese = name.ChineseForms.Count > 0 && otherName.ChineseForms.Count > 0;
        return bothChinese
            ? (CompareChinese(name, otherName, canSound), true)
            : (CompareWords(name, otherName) ?? (canSound ? CompareSurnames(name, otherName) : null), false);
    }

    private static string Surname(string form) => form[..form.IndexOf('|', StringComparison.Ordinal)];

    /// <summary>
    /// Of two holders of one post at one time: the same surname, and given names with the same first letter, one name being the
    /// fuller: "Popoy De Vera", "Prospero E. De Vera".
    /// </summary>
    private static MatchReason? CompareSurnames(PersonName name, PersonName otherName)
    {
        bool isFuller = name.Words.Count + name.Initials.Count != otherName.Words.Count + otherName.Initials.Count;
        return isFuller && HaveOneSurname(name, otherName) ? Reason("SIMILAR_NAME", name, otherName, 1.4) : null;
    }

    private static bool HaveOneSurname(PersonName name, PersonName otherName) =>
        name.Words.Count > 1 && otherName.Words.Count > 1 && name.Words[^1] == otherName.Words[^1]
            && name.Words[^1].Length >= 4 && name.Words[0][0] == otherName.Words[0][0];

    /// <summary>
    /// Pinyin that differs in one letter ("Zhu Chongsi"), or, of two holders of one post at one time, lacks a syllable: Chinese names
    /// are short, so this says little alone.
    /// </summary>
    private static MatchReason? CompareChinese(PersonName name, PersonName otherName, bool canSound)
    {
        if (canSound && name.ChineseForms.Any(form => otherName.ChineseForms.Any(other => IsCutShort(form, other) || IsCutShort(other, form))))
        {
            return Reason("SIMILAR_NAME", name, otherName, 1.4);
        }

        bool isClose = name.ChineseForms.Any(form => form.Length >= 8 && otherName.ChineseForms.Any(other => EditDistance.IsOne(form, other)));
        return isClose ? Reason("SIMILAR_NAME", name, otherName, 1.0) : null;
    }

    private static bool IsCutShort(string shorter, string longer) =>
        longer.Length > shorter.Length && longer.StartsWith(shorter, StringComparison.Ordinal)
            && shorter.Length >= Surname(shorter).Length + 3;

    private static MatchReason? CompareWords(PersonName name, PersonName otherName)
    {
        if (IsSurnameAlone(name) || IsSurnameAlone(otherName))
        {
            return null;
        }

        bool isSame = string.Concat(name.Words) == string.Concat(otherName.Words)
            || name.Words.Order(StringComparer.Ordinal).SequenceEqual(otherName.Words.Order(StringComparer.Ordinal));
        if (isSame)
        {
            double ofOneWord = name.Words[0].Length switch { >= 12 => 3.4, >= 8 => 2.2, _ => 0.8 };
            // Few surnames and few given names make most Vietnamese names, so many people share one.
            double weight = name.Words.Count switch { 1 => ofOneWord, 2 => 3.5, _ => SinoVietnamese.IsName(name.Words) ? 3.4 : 4.2 };
            return Reason("SAME_NAME", name, otherName, weight);
        }

        PersonName shorter = name.Words.Count <= otherName.Words.Count ? name : otherName;
        PersonName longer = ReferenceEquals(shorter, name) ? otherName : name;
        int equal = shorter.Words.Count(longer.Words.Contains);
        int close = shorter.Words.Count(word => !longer.Words.Contains(word) && longer.Words.Any(other => IsClose(word, other)));
        bool initialsFit = shorter.Initials.All(initial => longer.Words.Any(word => word[0] == initial) || longer.Initials.Contains(initial));
        if (equal == shorter.Words.Count && initialsFit)
        {
            double ofOneWord = shorter.Words[0].Length >= 5 ? 0.6 : -0.5;
            return Reason("NAME_WITHIN_NAME", name, otherName, equal switch { 1 => ofOneWord, 2 => 3.0, _ => 3.6 });
        }

        if (equal + close == shorter.Words.Count && close == 1 && initialsFit && shorter.Words.Count > 1)
        {
            double weight = shorter.Words.Count == longer.Words.Count ? 2.3 + (0.5 * equal) : 1.2 + (0.4 * equal);
            return Reason("SIMILAR_NAME", name, otherName, weight);
        }

        return equal + close == shorter.Words.Count && shorter.Words.Count > 1 ? Reason("SIMILAR_NAME", name, otherName, 1.4) : null;
    }

    private static bool IsSurnameAlone(PersonName name) =>
        name.Words.Count == 1 && (Pinyin.SurnameReadings.Contains(name.Words[0]) || Pinyin.IsSurname(name.Words[0]));

    private static bool IsClose(string word, string other) =>
        (word.Length >= 5 && other.Length >= 4 && EditDistance.IsOne(word, other))
            || (word.Length >= 6 && other.Length >= 6 && word[0] == other[0] && SoundSkeleton.Likeness(word, other) >= 0.86);

    private static bool SoundsLike(PersonName sound, PersonName latin)
    {
        string all = string.Concat(sound.SoundParts);
        double likenessMin = sound.ChineseForms.Count > 0 ? ChineseLikenessMin : SoundLikenessMin;
        return SoundSkeleton.Likeness(all, string.Concat(latin.Words)) >= likenessMin
            || RunsOf(latin.Stripped.Split(' ')).Any(run => run.Length >= 5 && SoundSkeleton.Likeness(all, run) >= Math.Max(0.8, likenessMin))
            || sound.SoundParts.Any(part => latin.Words.Any(word => word.Length >= 5 && SoundSkeleton.Likeness(part, word) >= 0.85));
    }

    /// <summary>Every word, and every few in a row as one: of "Popoy De Vera", "devera" is what 德维拉 sounds like.</summary>
    private static IEnumerable<string> RunsOf(IReadOnlyList<string> words)
    {
        for (int first = 0; first < words.Count; first++)
        {
            string run = string.Empty;
            for (int last = first; last < words.Count && last < first + RunLengthMax; last++)
            {
                run += words[last];
                yield return run;
            }
        }
    }

    /// <summary>Whether every part of the name in characters sounds like a word of the other, in order: 罗德里戈·杜特尔特, "Rodrigo Duterte".</summary>
    private static bool SoundsLikeInParts(PersonName sound, PersonName latin)
    {
        int next = 0;
        foreach (string part in sound.SoundParts)
        {
            while (next < latin.Words.Count && SoundSkeleton.Likeness(part, latin.Words[next]) < PartLikenessMin)
            {
                next++;
            }

            next++;
        }

        return sound.SoundParts.Count > 1 && next <= latin.Words.Count && sound.SoundParts.Sum(SoundSkeleton.Length) >= SoundLengthMin;
    }

    private static MatchReason Reason(string code, PersonName name, PersonName otherName, double weight)
    {
        string text = code switch
        {
            "SAME_NAME" => $"\"{name.Written}\" and \"{otherName.Written}\" are the same name",
            "NAME_WITHIN_NAME" => $"all words of one of \"{name.Written}\" and \"{otherName.Written}\" are in the other",
            "SIMILAR_SOUND" => $"\"{name.Written}\" and \"{otherName.Written}\" sound alike",
            _ => $"\"{name.Written}\" and \"{otherName.Written}\" differ little",
        };
        return new MatchReason(code, text, weight);
    }

    private static void AddPosts(Evidence evidence, PersonProfile profile, PersonProfile other, bool sharesRole, bool isChinese)
    {
        bool sharesBody = profile.Bodies.Overlaps(other.Bodies);
        bool sharesCountry = profile.Countries.Overlaps(other.Countries);
        if (sharesRole)
        {
            evidence.Add("SAME_POST", "both hold the same post", 2.4);
        }
        else if (sharesBody)
        {
            evidence.Add("SAME_BODY", "both have posts at the same body", 2.2);
        }
        else if (sharesCountry && profile.TitleTerms.Intersect(other.TitleTerms).Any(post => HighPosts.Contains(post) && IsOfState(post, profile, other)))
        {
            evidence.Add("SIMILAR_POST", "both hold a high post of the same name and country", 1.8);
        }
        else if (profile.Bodies.Count > 0 && other.Bodies.Count > 0)
        {
            evidence.Add("OTHER_BODY", "they have posts at different bodies", isChinese ? -0.9 : -0.5);
        }

        if (isChinese && !sharesRole && !sharesBody && (IsOtherWorld(profile, other) || IsOtherWorld(other, profile)))
        {
            evidence.Add("OTHER_POST", "one holds a high post of the state, one a post at a body that is none", -0.5);
        }

        if (profile.Countries.Count > 0 && other.Countries.Count > 0 && !sharesBody)
        {
            evidence.Add(
                sharesCountry ? "SAME_COUNTRY" : "OTHER_COUNTRY",
                $"their posts are in {Sorted(profile.Countries)} and {Sorted(other.Countries)}",
                sharesCountry ? (isChinese ? 0 : 0.3) : -1.2);
        }

        if (profile.Events.Overlaps(other.Events))
        {
            evidence.Add("SAME_EVENT", "both took part in the same event", 0.8);
        }
    }

    /// <summary>A secretary-general is one of a body; of two bodies there are two.</summary>
    private static bool IsOfState(string post, PersonProfile profile, PersonProfile other) =>
        post != "r:secretarygeneral" || profile.Bodies.Count == 0 || other.Bodies.Count == 0;

    private static bool IsOtherWorld(PersonProfile profile, PersonProfile other) =>
        profile.TitleTerms.Any(IsStatePost) && profile.Bodies.Count == 0 && other.TitleTerms.Count > 0 && other.Bodies.Count > 0
            && !other.IsOfGovernment && !other.TitleTerms.Any(IsStatePost);

    private static bool IsStatePost(string post) => post != "r:secretarygeneral" && HighPosts.Contains(post);

    private static string Sorted(IEnumerable<string> countries) => string.Join(", ", countries.Order(StringComparer.Ordinal));

    private static int? YearsApart(Mention one, Mention other) =>
        int.TryParse(Dates.Year(one.Profile.SourcePublishedOn), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && int.TryParse(Dates.Year(other.Profile.SourcePublishedOn), NumberStyles.None, CultureInfo.InvariantCulture, out int otherYear)
            ? Math.Abs(year - otherYear) : null;

    private void AddCompany(Evidence evidence, Mention one, Mention other, PersonProfile profile)
    {
        HashSet<string> own = [.. NameKeys(profile)];
        int shared = _namesOfSource[one.Source].Count(name => !own.Contains(name) && _namesOfSource[other.Source].Contains(name));
        if (shared > 0)
        {
            evidence.Add("SAME_COMPANY", $"{shared} other people are named beside both", shared == 1 ? 1.0 : 1.6);
        }
    }
}
