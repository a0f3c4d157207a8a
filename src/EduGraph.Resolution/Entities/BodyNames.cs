namespace EduGraph.Resolution.Entities;

/// <summary>Completes names that tell nothing alone: "International Office" is that of the university it is part of.</summary>
internal static class BodyNames
{
    private const int JoinedCountMax = 12;
    private const int DepthMax = 3;
    private const int TellingTermCount = 2;

    /// <summary>Adds to a body's readings those with its whole or its host.</summary>
    public static void Complete(Mention mention)
    {
        if (mention.Kind is MentionKind.Institution or MentionKind.Centre)
        {
            mention.Names = Completed(mention, DepthMax);
        }

        if (mention.Kind == MentionKind.Centre && mention.Names.FirstOrDefault(name => name.Terms.Contains("t:confucius")) is { } confucius)
        {
            mention.Names = [.. mention.Names, .. OfHosts(mention, confucius)];
        }
    }

    /// <summary>
    /// "Confucius Institute at AU" is that of the university which the page says hosts it, whatever its letters; one in another town than
    /// the university's is that town's, for a university can host two.
    /// </summary>
    private static IEnumerable<ReadName> OfHosts(Mention mention, ReadName name)
    {
        ReadName bare = name with { Terms = [.. name.Terms.Where(term => term[0] is 't' or 'd')], Countries = [] };
        string[] towns = [.. mention.Names.Where(own => own.Terms.Contains("t:confucius")).SelectMany(own => own.Terms).Where(term => term[0] == 'p').Distinct()];
        return Wholes(mention)
            .Where(host => host.Kind == MentionKind.Institution)
            .SelectMany(host => host.Names.Where(hostName => hostName.Signature.Length > 0 && !NeedsWhole(hostName))
                .Select(hostName => (Name: hostName, Towns: towns.Where(town => !IsSeat(town, host, hostName)))))
            .Take(JoinedCountMax)
            .Select(host => NameAnalyzer.Join(host.Towns.Aggregate(bare, NameAnalyzer.With), host.Name));
    }

    private static bool IsSeat(string town, Mention host, ReadName hostName) =>
        hostName.Terms.Contains(town) || hostName.Terms.Any(term => NameAnalyzer.SeatsOf(term).Contains(town))
            || (host.Profile.City is { } city && Places.Signature(city) == town);

    private static IReadOnlyList<ReadName> Completed(Mention mention, int depth)
    {
        if (depth == 0 || !mention.Names.Any(NeedsWhole))
        {
            return mention.Names;
        }

        List<ReadName> completed = [];
        foreach (ReadName name in mention.Names)
        {
            int before = completed.Count;
            if (NeedsWhole(name))
            {
                foreach (ReadName whole in Wholes(mention).SelectMany(whole => Completed(whole, depth - 1)).Where(whole => !NeedsWhole(whole)))
                {
                    if (completed.Count - before < JoinedCountMax)
                    {
                        completed.Add(NameAnalyzer.Join(name, whole));
                    }
                }
            }

            if (completed.Count == before || !IsPart(name))
            {
                completed.Add(name);
            }
        }

        return completed;
    }

    /// <summary>Whether only the whole tells which one is meant: a unit, or a Confucius Institute without a place.</summary>
    public static bool NeedsWhole(ReadName name) =>
        name.Acronym is null && name.IsGeneric
            && (name.IsUnit || name.Signature.Length == 0 || (IsPart(name) && CountTelling(name) < TellingTermCount));

    /// <summary>Subjects in the name, but those that every university has an office for.</summary>
    public static int CountTelling(ReadName name) =>
        name.Terms.Count(term => term[0] == 'd'
            && term is not ("d:international" or "d:cooperation" or "d:exchange" or "d:education" or "d:overseas"));

    private static bool IsPart(ReadName name) =>
        name.IsUnit || name.Terms.Contains("t:confucius") || name.Terms.Contains("t:department") || name.Terms.Contains("t:committee")
            || name.Terms.Contains("t:center") || name.Terms.Contains("t:college") || name.Terms.Contains("t:school");

    private static IEnumerable<Mention> Wholes(Mention mention)
    {
        foreach (Mention whole in mention.Ends("PART_OF", isOutgoing: true))
        {
            yield return whole;
        }

        if (mention.Kind != MentionKind.Centre)
        {
            yield break;
        }

        // Of a Confucius Institute's two hosts the one outside China tells which it is.
        foreach (Mention host in mention.Ends("HOSTS", isOutgoing: false).Concat(mention.Ends("FOUNDED", isOutgoing: false)))
        {
            if (host.Country is not null and not "CN")
            {
                yield return host;
            }
        }
    }
}
