namespace EduGraph.Resolution.Entities;

/// <summary>
/// Compares two events by who was there and when, and ceremonies by what they are part of: "opening ceremony" says little, but
/// there is one of the 2022 week.
/// </summary>
/// <remarks>Runs after people and series, on whose clusters it leans.</remarks>
internal sealed class GatheringScorer(EventTimes times, ClusterSet clusters)
{
    private const int PersonKeyCountMax = 8;
    private const int DayLength = 10;
    private const double FractionMin = 0.5;

    private static readonly string[] CeremonyTerms = ["e:opening", "e:closing", "e:signing", "e:unveiling", "e:anniversary"];

    /// <summary>Types that pages use for the same event.</summary>
    private static readonly HashSet<string> MeetingTypes = ["CONFERENCE", "FORUM", "SESSION", "WORKSHOP", "EXHIBITION", "MEETING"];

    private readonly Dictionary<int, HashSet<int>> _company = [];

    /// <summary>Keys under which an event can meet another: one of the company and the day, two people, a whole and the ceremony.</summary>
    public IEnumerable<string> Keys(Mention mention)
    {
        if (mention.Profile.StartsOn is { Length: DayLength } day)
        {
            foreach (int member in Company(mention))
            {
                yield return $"d {day} {member}";
            }
        }

        int[] people = [.. mention.Neighbours.Where(end => end.Other.Kind == MentionKind.Person)
            .Select(end => clusters.Root(end.Other.Number)).Distinct().Order().Take(PersonKeyCountMax)];
        for (int first = 0; first < people.Length; first++)
        {
            for (int second = first + 1; second < people.Length; second++)
            {
                yield return $"p {people[first]} {people[second]}";
            }
        }

        if (Ceremony(mention) is { } ceremony)
        {
            foreach (Mention whole in mention.Ends("PART_OF", isOutgoing: true))
            {
                yield return $"w {clusters.Root(whole.Number)} {ceremony}";
            }
        }
    }

    /// <summary>Evidence on two events.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two events are seldom the same", -3);
        if (IsPartOf(one, other) || IsPartOf(other, one))
        {
            evidence.Add("PART", "one is a part of the other", -6);
            return evidence;
        }

        bool isSameCeremony = AddCeremony(evidence, one, other);
        AddCompany(evidence, one, other);
        AddDays(evidence, one, other, isSameCeremony);
        AddTypes(evidence, one, other);
        AddWords(evidence, one, other);
        EventScorer.AddTowns(evidence, one, other);
        return evidence;
    }

    private bool AddCeremony(Evidence evidence, Mention one, Mention other)
    {
        bool isSame = Ceremony(one) is { } ceremony && ceremony == Ceremony(other)
            && Wholes(one).Intersect(Wholes(other)).Any() && times.Year(one) is { } year && year == times.Year(other);
        if (isSame)
        {
            evidence.Add("SAME_CEREMONY", "both open, or close, the same event", 4.5);
        }

        return isSame;
    }

    private void AddCompany(Evidence evidence, Mention one, Mention other)
    {
        HashSet<int> company = Company(one);
        HashSet<int> otherCompany = Company(other);
        HashSet<int> shared = [.. company.Intersect(otherCompany)];
        if (shared.Count == 0)
        {
            return;
        }

        int people = shared.Count(member => IsPerson(one, member));
        double fraction = shared.Count / (double)Math.Min(company.Count, otherCompany.Count);
        double weight = Math.Min(3.4, (0.9 * people) + (0.5 * (shared.Count - people)));
        evidence.Add("SAME_COMPANY", $"{people} of the same people and {shared.Count - people} of the same bodies", fraction >= FractionMin ? weight : weight / 2);
        if (shared.Count >= 2 && shared.Count == company.Count && shared.Count == otherCompany.Count)
        {
            evidence.Add("SAME_CIRCLE", "nobody else is named in either", 0.8);
        }
    }

    private void AddDays(Evidence evidence, Mention one, Mention other, bool isSameCeremony)
    {
        string? day = one.Profile.StartsOn;
        string? otherDay = other.Profile.StartsOn;
        if (day is null || otherDay is null)
        {
            bool areOtherYears = times.Year(one) is { } year && times.Year(other) is { } otherYear && year != otherYear;
            evidence.Add("OTHER_YEAR", "they were in different years", areOtherYears ? -5 : 0);
            if (!isSameCeremony)
            {
                Occasions.AddReports(evidence, one, day, other, otherDay);
            }
        }
        else if (Dates.AreSameDay(day, otherDay))
        {
            evidence.Add("SAME_DAY", $"both begun on {day}", 2.2);
        }
        else if (!Dates.AreCompatible(day, otherDay))
        {
            evidence.Add("OTHER_DAY", $"begun on {day} and {otherDay}", Dates.AreNear(day, otherDay) ? -1.5 : -5);
        }

        bool areOtherEditions = EventTimes.Edition(one) is { } edition && EventTimes.Edition(other) is { } otherEdition && edition != otherEdition;
        evidence.Add("OTHER_EDITION", "they are of different editions", areOtherEditions ? -6 : 0);
    }

    private static void AddTypes(Evidence evidence, Mention one, Mention other)
    {
        if (one.Profile.Type is not { } type || other.Profile.Type is not { } otherType || "OTHER" == type || "OTHER" == otherType)
        {
            return;
        }

        // A visit is more than the meeting that was a part of it, unless a page that calls it a meeting calls it a visit too.
        bool isFamily = (MeetingTypes.Contains(type) && MeetingTypes.Contains(otherType))
            || (Words(one).Contains("e:visit") && Words(other).Contains("e:visit"));
        double weight = type == otherType ? 0.5 : isFamily ? -0.3 : -3;
        evidence.Add(type == otherType ? "SAME_TYPE" : "OTHER_TYPE", $"types {type} and {otherType}", weight);
    }

    private static void AddWords(Evidence evidence, Mention one, Mention other)
    {
        HashSet<string> words = Words(one);
        HashSet<string> otherWords = Words(other);
        bool isCeremony = one.Profile.Type is "CEREMONY" or null || other.Profile.Type is "CEREMONY" or null;
        if (isCeremony && CeremonyTerms.Any(term => words.Contains(term) != otherWords.Contains(term)))
        {
            evidence.Add("OTHER_CEREMONY", "one opens, closes, signs or unveils, the other does not", -2);
        }

        if (words.Any(term => IsMeeting(term) && !otherWords.Contains(term)) && otherWords.Any(term => IsMeeting(term) && !words.Contains(term)))
        {
            evidence.Add("OTHER_SORT", "the names call them two sorts of meeting", -1.5);
        }

        if (EventTimes.SeriesOf(one).Intersect(EventTimes.SeriesOf(other)).Any())
        {
            evidence.Add("SAME_SERIES", "the names speak of the same", 0.8);
            return;
        }

        string[] own = [.. words.Where(IsTelling)];
        string[] otherOwn = [.. otherWords.Where(IsTelling)];
        int shared = own.Intersect(otherOwn).Count();
        int fewer = Math.Min(own.Length, otherOwn.Length);
        if (fewer >= 2)
        {
            double weight = shared * 2 >= fewer ? 0.8 : shared * 4 >= fewer ? 0 : -1.5;
            evidence.Add(weight > 0 ? "LIKE_NAMES" : "OTHER_NAMES", $"{shared} of {fewer} telling words of the names are the same", weight);
        }
    }

    private static HashSet<string> Words(Mention mention) =>
        [.. mention.Names.SelectMany(name => name.Terms.Concat(name.Countries.Select(country => $"c:{country}")))];

    private static bool IsMeeting(string term) =>
        term is "e:exhibition" or "e:summit" or "e:roundtable" or "e:dialogue" or "e:workshop" or "e:competition" or "e:visit" or "e:councilmeeting";

    private static bool IsTelling(string term) => term[0] is 'd' or 'k' or 'w' or 'p' or 'c' or 't';

    /// <summary>The ceremony that an event is, where its name says nothing more than that and what it is part of; null for others.</summary>
    private static string? Ceremony(Mention mention)
    {
        string[] wholes = [.. mention.Ends("PART_OF", isOutgoing: true).SelectMany(Words)];
        foreach (ReadName name in mention.Names)
        {
            string? ceremony = name.Terms.FirstOrDefault(term => term is "e:opening" or "e:closing");
            if (ceremony is not null && name.Terms.All(term => term[0] is 'e' or 's' or 'y' or 'n' || wholes.Contains(term)))
            {
                return ceremony;
            }
        }

        return null;
    }

    private bool IsPartOf(Mention part, Mention whole) => Wholes(part).Contains(clusters.Root(whole.Number));

    private IEnumerable<int> Wholes(Mention mention) =>
        mention.Ends("PART_OF", isOutgoing: true).Select(whole => clusters.Root(whole.Number));

    private bool IsPerson(Mention mention, int member) =>
        mention.Neighbours.Any(end => end.Other.Kind == MentionKind.Person && clusters.Root(end.Other.Number) == member);

    /// <summary>Who was there, was behind it, or came of it.</summary>
    private HashSet<int> Company(Mention mention)
    {
        if (!_company.TryGetValue(mention.Number, out HashSet<int>? company))
        {
            _company[mention.Number] = company = [.. mention.Neighbours
                .Where(end => end.Other.Kind is MentionKind.Person or MentionKind.Institution or MentionKind.Centre)
                .Select(end => clusters.Root(end.Other.Number))];
        }

        return company;
    }
}
