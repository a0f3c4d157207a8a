using System.Globalization;

namespace EduGraph.Resolution.Entities;

/// <summary>Compares two events: the series that the names speak of, then edition, year, day, town, and whose it was.</summary>
internal sealed class EventScorer
{
    private const int TellingTermCount = 3;
    private const int AgreeingEditionsMin = 2;
    private const int YearLength = 4;

    private readonly ClusterSet _clusters;
    private readonly Dictionary<string, int> _firstYears;

    public EventScorer(IEnumerable<Mention> events, ClusterSet clusters)
    {
        _clusters = clusters;
        _firstYears = FirstYears(events);
    }

    /// <summary>Keys under which an event can meet another.</summary>
    public static IEnumerable<string> Keys(Mention mention) => mention.Names.Select(Series).Where(series => series.Length > 0).Distinct();

    /// <summary>Evidence on two events.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two events are seldom the same", -3);
        ReadName? shared = one.Names.FirstOrDefault(
            name => Series(name).Length > 0 && other.Names.Any(otherName => Series(otherName) == Series(name)));
        if (shared is null)
        {
            return evidence;
        }

        int own = shared.Terms.Count(term => term[0] is 'k' or 'w' or 'p' or 'd') + shared.Countries.Count
            + (shared.Terms.Contains("e:educationweek") ? 2 : 0);
        evidence.Add("SAME_SERIES", $"the names speak of the same: \"{shared.Written}\"", Math.Min(3.0, 0.8 + (0.6 * own)));
        AddOccasion(evidence, one, other, own);
        if (Partners(one).Overlaps(Partners(other)))
        {
            evidence.Add("SAME_BODY", "the same body is behind both, or both are part of the same event", own == 0 ? 1.2 : 0.6);
        }

        if (one.Profile.City is { } city && other.Profile.City is { } otherCity)
        {
            bool isSame = Places.SameName(city, otherCity);
            evidence.Add(isSame ? "SAME_TOWN" : "OTHER_TOWN", $"towns {city} and {otherCity}", isSame ? 0.5 : -1.5);
        }

        return evidence;
    }

    private void AddOccasion(Evidence evidence, Mention one, Mention other, int own)
    {
        string? edition = Edition(one);
        string? otherEdition = Edition(other);
        string? year = Year(one);
        string? otherYear = Year(other);
        string? day = one.Profile.StartsOn;
        string? otherDay = other.Profile.StartsOn;
        if (day is not null && otherDay is not null && !Dates.AreCompatible(day, otherDay))
        {
            bool isNear = year == otherYear && own >= 3 && Dates.AreNear(day, otherDay);
            evidence.Add("OTHER_DAY", $"begun on {day} and {otherDay}", isNear ? 0 : -5);
        }
        else if (Dates.AreSameDay(day, otherDay))
        {
            evidence.Add("SAME_DAY", $"both begun on {day}", 2.2);
        }

        if (edition is not null && otherEdition is not null)
        {
            bool isSame = edition == otherEdition;
            evidence.Add(isSame ? "SAME_EDITION" : "OTHER_EDITION", $"editions {edition} and {otherEdition}", isSame ? 2.5 : -6);
        }

        if (year is not null && otherYear is not null)
        {
            bool isSame = year == otherYear;
            double weight = !isSame ? -5 : own >= TellingTermCount ? 2.2 : 1.5;
            evidence.Add(isSame ? "SAME_YEAR" : "OTHER_YEAR", $"years {year} and {otherYear}", weight);
        }
        else if (year is null && otherYear is null && edition is null && otherEdition is null && own >= 3)
        {
            evidence.Add("SERIES", "neither says which edition: both mean the series", 1.5);
        }
        else if (edition is null || otherEdition is null)
        {
            evidence.Add("OCCASION_UNKNOWN", "one does not say which edition or year it is", -1.5);
        }
    }

    /// <summary>
    /// The year of the zeroth edition of each yearly series, where at least two mentions that state edition and year agree on
    /// it and none disagrees: then "the 9th" and "2016" can be compared.
    /// </summary>
    private static Dictionary<string, int> FirstYears(IEnumerable<Mention> events)
    {
        Dictionary<string, List<int>> years = new(StringComparer.Ordinal);
        foreach (Mention mention in events)
        {
            if (int.TryParse(Edition(mention), NumberStyles.None, CultureInfo.InvariantCulture, out int edition)
                && int.TryParse(StatedYear(mention), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            {
                foreach (string series in Keys(mention))
                {
                    if (!years.TryGetValue(series, out List<int>? found))
                    {
                        years[series] = found = [];
                    }

                    found.Add(year - edition);
                }
            }
        }

        return years
            .Where(pair => pair.Value.Count >= AgreeingEditionsMin && pair.Value.Distinct().Count() == 1)
            .ToDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal);
    }

    private string? Year(Mention mention)
    {
        if (StatedYear(mention) is { } stated)
        {
            return stated;
        }

        bool hasEdition = int.TryParse(Edition(mention), NumberStyles.None, CultureInfo.InvariantCulture, out int edition);
        foreach (string series in Keys(mention))
        {
            if (hasEdition && _firstYears.TryGetValue(series, out int first))
            {
                return (first + edition).ToString(CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>Name without numbers and years, with countries: what all editions are called.</summary>
    private static string Series(ReadName name)
    {
        string[] terms = [.. name.Terms.Where(term => term[0] is not ('n' or 'y') && term is not ("d:first" or "d:second" or "d:third"))
            .Concat(name.Countries.Select(country => $"c:{country}")).Order(StringComparer.Ordinal)];
        return string.Join(' ', terms);
    }

    private static string? Edition(Mention mention)
    {
        // Some sources give the year as the edition.
        if (mention.Profile.Edition is { Length: > 0 and < YearLength } said && said.All(char.IsAsciiDigit))
        {
            return said;
        }

        foreach (ReadName name in mention.Names)
        {
            foreach (string term in name.Terms)
            {
                if (term[0] == 'n')
                {
                    return term[2..];
                }

                if (term is "d:first" or "d:second" or "d:third")
                {
                    return term == "d:first" ? "1" : term == "d:second" ? "2" : "3";
                }
            }
        }

        return null;
    }

    private static string? StatedYear(Mention mention) =>
        mention.Names.SelectMany(name => name.Terms).FirstOrDefault(term => term[0] == 'y')?[2..] ?? Dates.Year(mention.Profile.StartsOn);

    private HashSet<int> Partners(Mention mention) =>
        [.. mention.Neighbours
            .Where(end => end.RelationType is "HOSTED" or "ORGANISED" or "CO_ORGANISED" or "PART_OF" or "ATTENDED")
            .Where(end => end.Other.Kind != MentionKind.Person)
            .Select(end => _clusters.Root(end.Other.Number))];
}
