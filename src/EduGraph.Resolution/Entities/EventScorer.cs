namespace EduGraph.Resolution.Entities;

/// <summary>Compares two events: the series that the names speak of, then edition, year, day, town, and whose it was.</summary>
internal sealed class EventScorer(EventTimes times, ClusterSet clusters)
{
    private const int TellingTermCount = 3;

    /// <summary>Evidence on two events.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two events are seldom the same", -3);
        ReadName? shared = one.Names.FirstOrDefault(
            name => EventTimes.Series(name).Length > 0 && other.Names.Any(otherName => EventTimes.Series(otherName) == EventTimes.Series(name)));
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

        AddTowns(evidence, one, other);
        return evidence;
    }

    /// <summary>Whether days, years or editions show that two events are two.</summary>
    public bool AreApart(Mention one, Mention other)
    {
        bool areOtherEditions = EventTimes.Edition(one) is { } edition && EventTimes.Edition(other) is { } otherEdition && edition != otherEdition;
        bool areOtherYears = times.Year(one) is { } year && times.Year(other) is { } otherYear && year != otherYear;
        return (areOtherEditions || areOtherYears) && SharesSeries(one, other);
    }

    /// <summary>Adds what the towns say.</summary>
    public static void AddTowns(Evidence evidence, Mention one, Mention other)
    {
        if (one.Profile.City is { } city && other.Profile.City is { } otherCity)
        {
            bool isSame = Places.SameName(city, otherCity);
            evidence.Add(isSame ? "SAME_TOWN" : "OTHER_TOWN", $"towns {city} and {otherCity}", isSame ? 0.5 : -1.5);
        }
    }

    private static bool SharesSeries(Mention one, Mention other) => EventTimes.SeriesOf(one).Intersect(EventTimes.SeriesOf(other)).Any();

    private void AddOccasion(Evidence evidence, Mention one, Mention other, int own)
    {
        string? edition = EventTimes.Edition(one);
        string? otherEdition = EventTimes.Edition(other);
        string? year = times.Year(one);
        string? otherYear = times.Year(other);
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

    private HashSet<int> Partners(Mention mention) =>
        [.. mention.Neighbours
            .Where(end => end.RelationType is "HOSTED" or "ORGANISED" or "CO_ORGANISED" or "PART_OF" or "ATTENDED")
            .Where(end => end.Other.Kind != MentionKind.Person)
            .Select(end => clusters.Root(end.Other.Number))];
}
