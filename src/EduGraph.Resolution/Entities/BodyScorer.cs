using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Compares two institutions, or two centres.</summary>
internal sealed class BodyScorer(AcronymOwners acronyms)
{
    private const double Bias = -2.5;
    private const int TellingAcronymLength = 4;
    private const int TellingSubjectCount = 2;

    /// <summary>Public authorities: every country has one of the name.</summary>
    private static readonly HashSet<string> PublicTerms =
        ["t:ministry", "t:department", "t:government", "t:committee", "t:commission", "t:parliament", "t:council"];

    /// <summary>Keys under which a body can meet another.</summary>
    public static IEnumerable<string> Keys(Mention mention)
    {
        foreach (ReadName name in mention.Names)
        {
            if (name.Signature.Length > 0)
            {
                yield return $"s {name.Signature}";
                if (IsMission(name) && Country(mention, name) is { } mission)
                {
                    yield return $"m {mission}";
                }

                if (name.Terms.Contains("t:ministry") && name.Terms.Contains("d:education"))
                {
                    yield return "s ministry of education";
                }

                foreach (string term in name.Terms)
                {
                    if (term[0] == 'w' && term.Length >= 7)
                    {
                        yield return $"f {string.Join(' ', name.Terms.Where(other => other != term))} {term[..5]}";
                    }
                }
            }

            if (name.Acronym is { } acronym)
            {
                yield return $"a {acronym}";
            }
        }
    }

    /// <summary>Evidence on two bodies of one kind.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two bodies are seldom the same", Bias);
        (MatchReason? Reason, bool IsTelling) best = (null, false);
        foreach (ReadName name in one.Names)
        {
            foreach (ReadName otherName in other.Names)
            {
                (MatchReason? reason, bool isTelling) = Compare(one, name, other, otherName);
                if (reason is not null && (best.Reason is null || reason.Weight > best.Reason.Weight))
                {
                    best = (reason, isTelling);
                }
            }
        }

        if (best.Reason is null)
        {
            return evidence;
        }

        evidence.Add(best.Reason.Code, best.Reason.Text, best.Reason.Weight);
        if (best.Reason.Code is "SAME_NAME_COUNTRY_UNKNOWN" or "SIMILAR_NAME" && SharedAcronym(one, other) is { } letters)
        {
            evidence.Add("SAME_ACRONYM", $"both are called {letters} for short", 1.6);
        }

        if (one.Names.Any(name => other.Names.Any(otherName => name.Written == otherName.Written)))
        {
            evidence.Add("SAME_WORDING", "a name is written the same in both", 0.1);
        }

        AddCountries(evidence, one, other);
        AddTypes(evidence, one, other);
        if (one.Profile.City is { } city && other.Profile.City is { } otherCity)
        {
            bool isSame = Places.SameName(city, otherCity);
            evidence.Add(isSame ? "SAME_TOWN" : "OTHER_TOWN", $"towns {city} and {otherCity}", isSame ? 0.5 : -0.5);
        }

        return evidence;
    }

    /// <summary>Whether the country of a body may differ from page to page: seats of regional bodies, embassies.</summary>
    public static bool IsCountryLoose(Mention mention) =>
        mention.Profile.Type == "INTERGOVERNMENTAL"
            || mention.Names.Any(name => name.Terms.Contains("t:embassy") || name.Terms.Contains("t:consulate")
                || name.Terms.Any(term => term[0] == 'k' && !TermDictionary.Names.CountryOfTerm.ContainsKey(term)));

    private (MatchReason? Reason, bool IsTelling) Compare(Mention one, ReadName name, Mention other, ReadName otherName)
    {
        if (IsMission(name) && IsMission(otherName))
        {
            string? mission = Country(one, name);
            bool isSameMission = mission is not null && mission == Country(other, otherName)
                && Offices(name).SequenceEqual(Offices(otherName));
            string missionText = $"\"{name.Written}\" and \"{otherName.Written}\" are the same mission";
            return (isSameMission ? new MatchReason("SAME_MISSION", missionText, 4.2) : null, true);
        }

        if (name.Signature.Length > 0 && name.Signature == otherName.Signature)
        {
            return CompareEqual(one, name, other, otherName);
        }

        if (name.Acronym is not null && name.Acronym == otherName.Acronym)
        {
            return (Acronym(one, other, name), false);
        }

        if (IsEducationMinistry(name) && IsEducationMinistry(otherName) && IsSubset(name, otherName))
        {
            string? country = Country(one, name);
            bool isSame = country is { Length: 2 } && country == Country(other, otherName);
            return (isSame ? new MatchReason("SAME_MINISTRY", $"both are the education ministry of {country}", 3.4) : null, true);
        }

        return (Misspelt(name, otherName), false);
    }

    private static (MatchReason? Reason, bool IsTelling) CompareEqual(Mention one, ReadName name, Mention other, ReadName otherName)
    {
        string text = name.Written == otherName.Written
            ? $"both are called \"{name.Written}\"" : $"\"{name.Written}\" and \"{otherName.Written}\" mean the same";
        if (!name.IsGeneric)
        {
            bool isContradicted = name.Countries.Count > 0 && otherName.Countries.Count > 0
                && (name.Countries.Count > 1 || otherName.Countries.Count > 1
                    ? !name.Countries.ToHashSet().SetEquals(otherName.Countries)
                    : name.Countries[0] != otherName.Countries[0]);
            bool isKnown = name.Terms.Any(term => term[0] == 'k');
            return isContradicted || AreOfTwoCountries(one, name, other, otherName) ? (null, false) : (new MatchReason("SAME_NAME", text, isKnown ? 4.5 : 4.0), true);
        }

        if (BodyNames.NeedsWhole(name) && (name.IsUnit || name.Countries.Count == 0))
        {
            return (null, false);
        }

        string? country = Country(one, name);
        string? otherCountry = Country(other, otherName);
        if (country is null || otherCountry is null)
        {
            bool isTelling = name.Written == otherName.Written
                && !name.Terms.Any(PublicTerms.Contains) && BodyNames.CountTelling(name) >= TellingSubjectCount;
            if (isTelling)
            {
                return (new MatchReason("SAME_NAME", text, 3.6), true);
            }

            return (new MatchReason("SAME_NAME_COUNTRY_UNKNOWN", $"{text}, but of which country is not said", 1.8), false);
        }

        return country == otherCountry ? (new MatchReason("SAME_NAME", $"{text}, of {country}", 3.6), true) : (null, false);
    }

    /// <summary>
    /// Whether two joint bodies are in, or called after, two countries abroad. Pages give a joint body of China and another country
    /// either of the two; a college of one name in Indonesia and in Thailand is two.
    /// </summary>
    private static bool AreOfTwoCountries(Mention one, ReadName name, Mention other, ReadName otherName) =>
        one.Kind == MentionKind.Centre && CountryAbroad(one, name) is { } country && CountryAbroad(other, otherName) is { } otherCountry
            && country != otherCountry;

    private static string? CountryAbroad(Mention centre, ReadName name)
    {
        if (CountryInference.SaidAbroad(centre) is { } said)
        {
            return said;
        }

        string[] named = [.. name.Countries.Select(CountryInference.Normal).Where(country => country is { Length: 2 } and not CountryInference.China)];
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>Which countries a name with common words is about: as it says, else that of the body.</summary>
    private static string? Country(Mention mention, ReadName name)
    {
        if (IsMission(name))
        {
            // Whose it is stands first; where it is, second, or by the town. One alone does not tell which embassy it is.
            string[] places = [.. name.Terms.Where(term => term[0] == 'p')];
            bool isEmbassy = name.Terms.Contains("t:embassy");
            IEnumerable<string> where = isEmbassy
                ? name.Countries.Skip(1).Concat(places.Select(place => TermDictionary.Names.CountryOfTerm.GetValueOrDefault(place, place)))
                : places;
            string host = where.FirstOrDefault() ?? string.Empty;
            return name.Countries.Count > 0 && host.Length > 0 ? $"{name.Countries[0]}-{host}" : null;
        }

        return name.Countries.Count > 0
            ? string.Join('-', name.Countries.Select(CountryInference.Normal).Order(StringComparer.Ordinal))
            : mention.Country;
    }

    /// <summary>Whether it is an embassy or a consulate, and which office of it.</summary>
    private static IEnumerable<string> Offices(ReadName name) =>
        name.Terms.Where(term => term[0] == 'u' || term is "t:embassy" or "t:consulate" or "d:culture" or "d:education" or "d:commerce");

    private static bool IsMission(ReadName name) => name.Terms.Contains("t:embassy") || name.Terms.Contains("t:consulate");

    /// <summary>
    /// Letters tell something of a body that is called by nothing else, and only where no other body has them; of two that have
    /// names in full, where these are in two scripts and can say the same.
    /// </summary>
    private MatchReason? Acronym(Mention one, Mention other, ReadName name)
    {
        bool isLong = name.Acronym!.Length >= TellingAcronymLength;
        if (AcronymOwners.HasFullName(one) && AcronymOwners.HasFullName(other))
        {
            bool canBeSame = isLong && one.Country is not null && one.Country == other.Country && !AcronymOwners.HaveComparableNames(one, other);
            return canBeSame
                ? new MatchReason("SAME_ACRONYM", $"both are called {name.Written} for short; in full, in two scripts", 3.2) : null;
        }

        // A registry has every body of the world, so its letters say little; the pages' own come first.
        int owners = acronyms.Count(name.Acronym!, one.Country ?? other.Country);
        bool isOfRegistry = !one.IsOpen || !other.IsOpen;
        if (isOfRegistry && (!isLong || acronyms.HasOpenOwner(name.Acronym!)))
        {
            return null;
        }

        return owners <= 1
            ? new MatchReason("SAME_ACRONYM", $"both are called {name.Written} for short, and no other body is", name.Acronym.Length > 2 ? 3.8 : 3.2)
            : new MatchReason("SHARED_ACRONYM", $"both are called {name.Written} for short, as {owners} bodies are", 1.2);
    }

    private static string? SharedAcronym(Mention one, Mention other) => one.Names
        .FirstOrDefault(name => name.Acronym is { Length: > 2 } letters && other.Names.Any(otherName => otherName.Acronym == letters))?.Written;

    private static bool IsEducationMinistry(ReadName name) =>
        name.Terms.Contains("t:ministry") && name.Terms.Contains("d:education")
            && name.Terms.All(term => term[0] == 'd' || term == "t:ministry");

    private static bool IsSubset(ReadName name, ReadName otherName) =>
        name.Terms.Contains("d:higher") == otherName.Terms.Contains("d:higher")
            && (name.Terms.All(otherName.Terms.Contains) || otherName.Terms.All(name.Terms.Contains));

    private static MatchReason? Misspelt(ReadName name, ReadName otherName)
    {
        if (name.Terms.Count != otherName.Terms.Count)
        {
            return null;
        }

        string[] left = [.. name.Terms.Except(otherName.Terms)];
        string[] right = [.. otherName.Terms.Except(name.Terms)];
        bool isClose = left.Length == 1 && right.Length == 1 && left[0][0] == 'w' && right[0][0] == 'w'
            && EditDistance.IsOne(left[0], right[0]) && name.Terms.Count > 1;
        return isClose ? new MatchReason("SIMILAR_NAME", $"\"{name.Written}\" and \"{otherName.Written}\" differ in one letter", 2.9) : null;
    }

    private static void AddCountries(Evidence evidence, Mention one, Mention other)
    {
        if (one.Country is not { } country || other.Country is not { } otherCountry || IsCountryLoose(one) || IsCountryLoose(other))
        {
            return;
        }

        bool isGuessed = one.IsCountryInferred || other.IsCountryInferred;
        if (country == otherCountry)
        {
            evidence.Add("SAME_COUNTRY", $"both are in {country}", isGuessed ? 0.3 : 0.8);
        }
        else
        {
            evidence.Add("OTHER_COUNTRY", $"one is in {country}, one in {otherCountry}", isGuessed ? -2 : one.Kind == MentionKind.Centre ? -1.5 : -8);
        }
    }

    private static void AddTypes(Evidence evidence, Mention one, Mention other)
    {
        if (one.Profile.Type is not { } type || other.Profile.Type is not { } otherType)
        {
            return;
        }

        if (type == otherType)
        {
            evidence.Add("SAME_TYPE", $"both are {type}", 0.3);
        }
        else if ((type == "COMPANY" && otherType is "UNIVERSITY" or "GOVERNMENT") || (otherType == "COMPANY" && type is "UNIVERSITY" or "GOVERNMENT"))
        {
            evidence.Add("OTHER_TYPE", $"one is {type}, one {otherType}", -1.5);
        }
    }
}
