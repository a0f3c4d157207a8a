using System.Globalization;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Compares two people: by name in any order and script, then by posts, bodies, countries and company.</summary>
internal sealed class PersonScorer
{
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
                yield return $"b {body} {PersonNameComparer.Surname(form)}";
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
                (MatchReason? reason, bool chinese) = PersonNameComparer.Compare(name, otherName, canSound);
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
        bool areComparable = names.Any(name => otherNames.Any(otherName => PersonNameComparer.IsLatin(name) == PersonNameComparer.IsLatin(otherName)));
        return areComparable && !names.Any(name => otherNames.Any(
            otherName => PersonNameComparer.Compare(name, otherName, canSound: true).Reason is not null || PersonNameComparer.HaveOneSurname(name, otherName)));
    }

    private static bool IsFull(PersonName name) => name.Characters.Length > 0 || (name.Words.Count > 1 && PersonNameComparer.IsLatin(name));

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
