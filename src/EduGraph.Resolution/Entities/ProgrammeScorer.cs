namespace EduGraph.Resolution.Entities;

/// <summary>Compares two programmes: their names, their years, who runs them, what founded or launched them.</summary>
internal sealed class ProgrammeScorer(ClusterSet clusters)
{
    /// <summary>Keys under which a programme can meet another: what a name says but the year.</summary>
    public IEnumerable<string> Keys(Mention mention) => mention.Names.Select(Signature).Where(signature => signature.Length > 0).Distinct();

    /// <summary>Evidence on two programmes: a name of common words needs the same body, agreement or launch.</summary>
    public Evidence Score(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two programmes are seldom the same", -2.5);
        (ReadName Name, ReadName Other)[] shared = [.. one.Names.SelectMany(
            name => other.Names.Where(otherName => Signature(name).Length > 0 && Signature(name) == Signature(otherName)).Select(otherName => (name, otherName)))];
        if (shared.Length == 0)
        {
            return evidence;
        }

        (ReadName name, ReadName otherName) = shared[0];
        string text = name.Written == otherName.Written
            ? $"both are called \"{name.Written}\"" : $"\"{name.Written}\" and \"{otherName.Written}\" mean the same";
        int own = name.Terms.Count(term => term[0] is 'k' or 'w' or 'p' or 'n');
        int rest = name.Terms.Count(term => term[0] != 'y') - own;
        bool isKnown = name.Terms is [['k', ..]];
        evidence.Add("SAME_NAME", text, isKnown ? 4.5 : 2 + Math.Min(2.5, (0.8 * own) + (0.3 * (rest + name.Countries.Count))));
        AddBodies(evidence, one, other);
        AddYears(evidence, one, other);
        return evidence;
    }

    private void AddBodies(Evidence evidence, Mention one, Mention other)
    {
        HashSet<int> runners = Runners(one);
        HashSet<int> otherRunners = Runners(other);
        if (runners.Overlaps(otherRunners))
        {
            evidence.Add("SAME_BODY", "the same body runs both, or stands for both", 1.5);
        }
        else if (runners.Count > 0 && otherRunners.Count > 0)
        {
            evidence.Add("OTHER_BODY", "other bodies run them", -0.8);
        }

        if (Ends(one, MentionKind.Agreement).Overlaps(Ends(other, MentionKind.Agreement)))
        {
            evidence.Add("SAME_AGREEMENT", "the same agreement founds both", 2);
        }
        else if (Ends(one, MentionKind.Event).Overlaps(Ends(other, MentionKind.Event)))
        {
            evidence.Add("SAME_LAUNCH", "both were launched at the same event", 0.8);
        }
    }

    private static void AddYears(Evidence evidence, Mention one, Mention other)
    {
        string? named = NamedYear(one);
        string? otherNamed = NamedYear(other);
        if ((named ?? Dates.Year(one.Profile.StartsOn)) is { } year && (otherNamed ?? Dates.Year(other.Profile.StartsOn)) is { } otherYear)
        {
            // A year in the name tells one round of a programme from the next; a year of beginning is counted in several ways.
            bool isSame = year == otherYear;
            bool areNamed = named is not null && otherNamed is not null;
            evidence.Add(isSame ? "SAME_YEAR" : "OTHER_YEAR", $"years {year} and {otherYear}", isSame ? 0.7 : areNamed ? -4 : -1.2);
        }
    }

    /// <summary>All that a name says but the year, countries too.</summary>
    private static string Signature(ReadName name) =>
        string.Join(' ', name.Terms.Where(term => term[0] != 'y').Concat(name.Countries.Select(country => $"c:{country}")).Order(StringComparer.Ordinal));

    private static string? NamedYear(Mention mention) =>
        mention.Names.SelectMany(name => name.Terms).FirstOrDefault(term => term[0] == 'y')?[2..];

    private HashSet<int> Runners(Mention mention) => [.. Ends(mention, MentionKind.Institution), .. Ends(mention, MentionKind.Centre)];

    private HashSet<int> Ends(Mention mention, MentionKind kind) =>
        [.. mention.Neighbours.Where(end => end.Other.Kind == kind).Select(end => clusters.Root(end.Other.Number))];
}
