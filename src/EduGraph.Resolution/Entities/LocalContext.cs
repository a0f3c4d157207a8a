using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>
/// Finds what a page leaves out: which province "the provincial government" or 省委 is of, in which country "the Chinese Embassy" is:
/// those that it speaks of most.
/// </summary>
internal static class LocalContext
{
    private static readonly HashSet<string> LocalTerms =
        ["t:government", "t:department", "t:committee", "t:standingcommittee", "t:congress", "t:cppcc", "u:foreignaffairsoffice"];

    /// <summary>Adds the province of the source to names that speak of a province without saying which.</summary>
    public static void Complete(IReadOnlyList<Mention> mentions)
    {
        foreach (IGrouping<int, Mention> source in mentions.GroupBy(mention => mention.Source))
        {
            List<Mention> local = [.. source.Where(mention => mention.Kind == MentionKind.Institution && mention.Names.Any(IsLocal))];
            if (local.Count > 0 && MainProvince(source) is { } province)
            {
                local.ForEach(mention =>
                    mention.Names = [.. mention.Names.Select(name => IsLocal(name) ? NameAnalyzer.With(name, province) : name)]);
            }

            foreach (Mention mission in source.Where(mention => mention.Kind == MentionKind.Institution && mention.Names.Any(IsMissionWithoutHost)))
            {
                mission.Names = [.. mission.Names.Select(name => WithHost(name, source))];
            }
        }
    }

    private static bool IsLocal(ReadName name) =>
        name.Signature.Length == 0 && name.IsGeneric && name.SaysProvince && name.Terms.Any(LocalTerms.Contains);

    private static bool IsMissionWithoutHost(ReadName name) =>
        name.Terms.Contains("t:embassy") && name.Countries.Count == 1 && !name.Terms.Any(term => term[0] == 'p');

    private static ReadName WithHost(ReadName name, IEnumerable<Mention> page) =>
        IsMissionWithoutHost(name) && MainCountry(page, name.Countries[0]) is { } host
            ? name with { Countries = [name.Countries[0], host] } : name;

    /// <summary>The country other than the sender's that most of the page's mentions are in; null where no one stands out.</summary>
    private static string? MainCountry(IEnumerable<Mention> mentions, string sender)
    {
        (string Country, int Count)[] ranked = [.. mentions
            .Select(mention => mention.Profile.Country).OfType<string>().Where(country => country != sender)
            .GroupBy(country => country).Select(group => (group.Key, group.Count()))
            .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(2)];
        return ranked.Length > 0 && (ranked.Length == 1 || ranked[0].Count >= 2 * ranked[1].Count) ? ranked[0].Country : null;
    }

    private static string? MainProvince(IEnumerable<Mention> mentions)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Mention mention in mentions)
        {
            foreach (string place in mention.Names.SelectMany(name => name.Terms)
                .Select(TermDictionary.Names.ChineseProvinceOf).OfType<string>().Distinct())
            {
                counts[place] = counts.GetValueOrDefault(place) + 1;
            }
        }

        KeyValuePair<string, int>[] ranked =
            [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(2)];
        return ranked.Length > 0 && (ranked.Length == 1 || ranked[0].Value >= 2 * ranked[1].Value) ? ranked[0].Key : null;
    }
}
