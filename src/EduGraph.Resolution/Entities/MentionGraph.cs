using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Prepares mentions: in order of keys, with their ends of relations, what their names mean, and their countries.</summary>
internal static class MentionGraph
{
    /// <summary>The mentions, ready to be compared.</summary>
    /// <exception cref="ArgumentException">Two mentions have the same key.</exception>
    public static List<Mention> Build(IEnumerable<MentionProfile> profiles)
    {
        MentionProfile[] sorted = [.. profiles];
        Array.Sort(sorted, (one, other) => one.Key.CompareTo(other.Key));
        List<Mention> mentions = new(sorted.Length);
        Dictionary<MentionKey, Mention> byKey = new(sorted.Length);
        Dictionary<string, int> sources = new(StringComparer.Ordinal);
        foreach (MentionProfile profile in sorted)
        {
            if (!sources.TryGetValue(profile.Key.SourceId, out int source))
            {
                sources[profile.Key.SourceId] = source = sources.Count;
            }

            Mention mention = new(profile, mentions.Count, source);
            if (!byKey.TryAdd(profile.Key, mention))
            {
                throw new ArgumentException(
                    $"The source \"{profile.Key.SourceId}\" has two mentions with the reference \"{profile.Key.Ref}\".", nameof(profiles));
            }

            mentions.Add(mention);
        }

        HashSet<MentionKind> read = KindsToRead(mentions);
        foreach (Mention mention in mentions)
        {
            Link(mention, byKey);
            mention.Names = read.Contains(mention.Kind) ? ReadNames(mention.Profile) : [];
        }

        LocalContext.Complete(mentions);
        CountryInference.Infer(mentions);
        foreach (Mention mention in mentions)
        {
            BodyNames.Complete(mention);
        }

        return mentions;
    }

    /// <summary>
    /// Mentions that all have ids of their own need not be compared, so their names are not read; bodies are the exception,
    /// because posts, people and units are told by them.
    /// </summary>
    private static HashSet<MentionKind> KindsToRead(List<Mention> mentions)
    {
        HashSet<MentionKind> kinds = [.. mentions.Where(mention => mention.IsOpen).Select(mention => mention.Kind)];
        if (kinds.Count > 0)
        {
            kinds.UnionWith([MentionKind.Institution, MentionKind.Centre]);
        }

        return kinds;
    }

    private static void Link(Mention mention, Dictionary<MentionKey, Mention> byKey)
    {
        foreach (MentionNeighbour neighbour in mention.Profile.Neighbours)
        {
            if (byKey.TryGetValue(new MentionKey(mention.Key.SourceId, neighbour.Ref), out Mention? other))
            {
                mention.Neighbours.Add((neighbour.RelationType, neighbour.IsOutgoing, other));
            }
        }
    }

    private static IReadOnlyList<ReadName> ReadNames(MentionProfile profile) => profile.Kind switch
    {
        MentionKind.Person => [],
        MentionKind.Role => ReadTitle(profile),
        _ => NameAnalyzer.Read(profile),
    };

    private static List<ReadName> ReadTitle(MentionProfile profile)
    {
        string title = profile.Title ?? (profile.Names.Count > 0 ? profile.Names[0].Value : string.Empty);
        List<ReadName> titles = [];
        foreach (string[] terms in TermReader.Read(title, TermDictionary.Titles))
        {
            string[] own = [.. terms.Where(term => term[0] is not ('c' or 's' or 'x')).Distinct().Order(StringComparer.Ordinal)];
            string[] countries = [.. terms.Where(term => term[0] == 'c').Select(term => term[2..]).Distinct()];
            titles.Add(new ReadName(
                string.Join(' ', own), own, countries, null, IsGeneric: true, IsUnit: false, SaysProvince: false, title, NameType.Preferred));
        }

        return titles;
    }
}
