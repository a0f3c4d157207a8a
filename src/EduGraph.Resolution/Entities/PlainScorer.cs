namespace EduGraph.Resolution.Entities;

/// <summary>Compares topics, and programmes, by names.</summary>
internal static class PlainScorer
{
    /// <summary>Keys under which one can meet another.</summary>
    public static IEnumerable<string> Keys(Mention mention) =>
        mention.Names.Select(FullSignature).Where(signature => signature.Length > 0).Distinct();

    /// <summary>Evidence on two topics.</summary>
    public static Evidence ScoreTopics(Mention one, Mention other)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two topics are seldom the same", -2);
        if (SharedName(one, other) is { } text)
        {
            evidence.Add("SAME_NAME", text, 4.5);
        }

        return evidence;
    }

    /// <summary>Evidence on two programmes: a name of common words needs the same body or the same year.</summary>
    public static Evidence ScoreProgrammes(Mention one, Mention other, ClusterSet clusters)
    {
        Evidence evidence = new();
        evidence.Add("PRIOR", "two programmes are seldom the same", -2.5);
        if (SharedName(one, other) is not { } text)
        {
            return evidence;
        }

        ReadName name = one.Names.First(candidate => other.Names.Any(otherName => FullSignature(candidate) == FullSignature(otherName)));
        int own = name.Terms.Count(term => term[0] is 'k' or 'w' or 'p' or 'n' or 'y');
        evidence.Add("SAME_NAME", text, 2 + Math.Min(2.5, (0.8 * own) + (0.3 * (name.Terms.Count + name.Countries.Count - own))));
        if (Runners(one, clusters).Overlaps(Runners(other, clusters)))
        {
            evidence.Add("SAME_BODY", "the same body runs both, or stands for both", 1.5);
        }

        Dates.AddYears(evidence, one, other);
        return evidence;
    }

    /// <summary>All that a name says, countries too.</summary>
    public static string FullSignature(ReadName name) =>
        string.Join(' ', name.Terms.Concat(name.Countries.Select(country => $"c:{country}")).Order(StringComparer.Ordinal));

    private static string? SharedName(Mention one, Mention other)
    {
        foreach (ReadName name in one.Names)
        {
            foreach (ReadName otherName in other.Names)
            {
                string signature = FullSignature(name);
                if (signature.Length > 0 && signature == FullSignature(otherName))
                {
                    return name.Written == otherName.Written
                        ? $"both are called \"{name.Written}\"" : $"\"{name.Written}\" and \"{otherName.Written}\" mean the same";
                }
            }
        }

        return null;
    }

    private static HashSet<int> Runners(Mention mention, ClusterSet clusters) =>
        [.. mention.Neighbours
            .Where(end => end.Other.Kind is MentionKind.Institution or MentionKind.Centre)
            .Select(end => clusters.Root(end.Other.Number))];
}
