namespace EduGraph.Resolution.Entities;

/// <summary>Compares topics by names, and names of other things by all that they say.</summary>
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

    /// <summary>All that a name says, countries too.</summary>
    public static string FullSignature(ReadName name) =>
        string.Join(' ', name.Terms.Concat(name.Countries.Select(country => $"c:{country}")).Order(StringComparer.Ordinal));

    /// <summary>How a name that both have is written; null where they share none.</summary>
    public static string? SharedName(Mention one, Mention other)
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
}
