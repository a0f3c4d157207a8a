using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Compares places by what their names mean.</summary>
internal static class Places
{
    private static readonly HashSet<string> TownsThatAreRegions =
    [
        "p:beijing", "p:shanghai", "p:tianjin", "p:chongqing", "p:hongkong", "p:macau", "p:jakarta", "p:bangkok", "p:vientiane", "p:phnompenh",
        "p:kualalumpur", "p:hanoi", "p:hochiminh", "p:danang", "p:haiphong", "p:yogyakarta", "p:manila",
    ];

    /// <summary>Whether two names mean the same place: "Guizhou", "贵州省", "Guizhou Province".</summary>
    public static bool SameName(string one, string other) => Signature(one) is { Length: > 0 } signature && signature == Signature(other);

    /// <summary>The terms of a place's name without "province", "city" and the like; empty where nothing is left.</summary>
    public static string Signature(string name)
    {
        string[] terms = TermReader.Read(name, TermDictionary.Names)[0];
        string[] own = [.. terms.Where(term => term[0] is not ('s' or 'c' or 'x') && term != "d:city").Distinct().Order(StringComparer.Ordinal)];
        return own.Length > 0 ? string.Join(' ', own) : terms.FirstOrDefault(term => term[0] == 'c') ?? string.Empty;
    }

    /// <summary>Evidence on two places.</summary>
    public static Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two places are seldom the same", -2);
        bool isSame = one.Profile.Names.Any(name => other.Profile.Names.Any(otherName => SameName(name.Value, otherName.Value)));
        if (!isSame)
        {
            return evidence;
        }

        evidence.Add("SAME_NAME", $"\"{one.Profile.Names[0].Value}\" and \"{other.Profile.Names[0].Value}\" mean the same", 4);
        if (one.Country is { } country && other.Country is { } otherCountry)
        {
            bool isSameCountry = country == otherCountry;
            evidence.Add(isSameCountry ? "SAME_COUNTRY" : "OTHER_COUNTRY", $"countries {country} and {otherCountry}", isSameCountry ? 0.8 : -6);
        }

        bool isCountry = one.Profile.Type == "COUNTRY";
        bool isOtherCountry = other.Profile.Type == "COUNTRY";
        if (one.Profile.Type is not null && other.Profile.Type is not null && isCountry != isOtherCountry)
        {
            evidence.Add("OTHER_TYPE", "one is a country, one is not", -4);
        }
        else if (one.Profile.Type != other.Profile.Type && one.Profile.Type is not null && other.Profile.Type is not null)
        {
            // Some towns are regions too; elsewhere a region is called after its town.
            bool isBoth = one.Profile.Names.Any(name => TownsThatAreRegions.Contains(Signature(name.Value)));
            evidence.Add("OTHER_TYPE", $"one is a {one.Profile.Type}, one a {other.Profile.Type}", isBoth ? -0.3 : -2);
        }

        return evidence;
    }
}
