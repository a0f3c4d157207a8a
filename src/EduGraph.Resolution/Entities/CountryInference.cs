using EduGraph.Resolution.Names;

namespace EduGraph.Resolution.Entities;

/// <summary>Finds the country of a body: as said of it, else from its names, its whole, the posts at it, the language.</summary>
internal static class CountryInference
{
    /// <summary>The country that is one side of every joint body here.</summary>
    public const string China = "CN";

    private static readonly Dictionary<string, string> OfLanguage = new(StringComparer.Ordinal)
    {
        ["zh"] = "CN",
        ["th"] = "TH",
        ["vi"] = "VN",
        ["id"] = "ID",
        ["ms"] = "MY",
        ["fil"] = "PH",
        ["tl"] = "PH",
        ["lo"] = "LA",
        ["km"] = "KH",
        ["my"] = "MM",
        ["pt"] = "TL",
    };

    /// <summary>Hong Kong and Macao are said to be in China by some sources and to be themselves by others.</summary>
    public static string Normal(string country) => country is "HK" or "MO" ? "CN" : country;

    /// <summary>The country that a source says a body is in, where it is not China; else null.</summary>
    public static string? SaidAbroad(Mention mention) =>
        mention.Profile.Country is { Length: > 0 } && mention.Country is { } said and not China ? said : null;

    /// <summary>Sets <see cref="Mention.Country"/> of every body.</summary>
    public static void Infer(IReadOnlyList<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            mention.Country = mention.Profile.Country is { Length: > 0 } said ? Normal(said.ToUpperInvariant()) : OfNames(mention);
        }

        foreach (Mention mention in mentions)
        {
            if (mention.Country is null && mention.Kind is MentionKind.Institution or MentionKind.Centre)
            {
                mention.Country = OfSurroundings(mention);
            }
        }

        foreach (Mention mention in mentions)
        {
            if (mention.Country is null && mention.Kind == MentionKind.Institution && mention.Names.Count > 0 && mention.Names[0].IsGeneric
                && Guess(mention) is { } country)
            {
                mention.Country = country;
                mention.IsCountryInferred = true;
            }
        }
    }

    /// <summary>
    /// A name of common words in a language is about the country of that language; one of an official with a Chinese name, about China.
    /// </summary>
    private static string? Guess(Mention mention)
    {
        if (mention.Profile.Names[0].Language is { } language && OfLanguage.TryGetValue(language, out string? country))
        {
            return country;
        }

        bool hasChineseOfficial = mention.Ends("AT", isOutgoing: false)
            .SelectMany(role => role.Ends("HOLDS", isOutgoing: false))
            .Any(holder => holder.Profile.Names.Any(name => PersonName.Read(name.Value).ChineseForms.Count > 0));
        return hasChineseOfficial ? "CN" : OfCoHosts(mention);
    }

    /// <summary>"The Ministry of Education, the Ministry of Foreign Affairs and the Guizhou government" host: of one country, as far as said.</summary>
    private static string? OfCoHosts(Mention mention)
    {
        SortedSet<string> countries = new(StringComparer.Ordinal);
        foreach (Mention happening in mention.Ends("HOSTED", isOutgoing: true))
        {
            countries.UnionWith(happening.Ends("HOSTED", isOutgoing: false)
                .Where(host => host != mention && !host.IsCountryInferred && host.Profile.Type == "GOVERNMENT")
                .Select(host => host.Country).OfType<string>());
        }

        return countries.Count == 1 ? countries.Min : null;
    }

    private static string? OfNames(Mention mention)
    {
        foreach (ReadName name in mention.Names)
        {
            string[] places = [.. name.Terms
                .Where(term => term[0] is 'k' or 'p')
                .Select(term => TermDictionary.Names.CountryOfTerm.GetValueOrDefault(term))
                .OfType<string>().Select(Normal).Distinct()];
            if (places.Length == 1 && name.Countries.All(country => Normal(country) == places[0]))
            {
                return places[0];
            }

            // "China-Indochina Research Centre" says with whom, not where.
            if (places.Length == 0 && name.Countries.Count == 1 && mention.Kind != MentionKind.Centre)
            {
                return Normal(name.Countries[0]);
            }
        }

        return null;
    }

    private static string? OfSurroundings(Mention mention)
    {
        SortedSet<string> countries = new(StringComparer.Ordinal);
        foreach (Mention whole in mention.Ends("PART_OF", isOutgoing: true).Concat(mention.Ends("LOCATED_IN", isOutgoing: true)))
        {
            if (whole.Country is { } country)
            {
                countries.Add(country);
            }
        }

        foreach (Mention role in mention.Ends("AT", isOutgoing: false))
        {
            foreach (ReadName title in role.Names)
            {
                countries.UnionWith(title.Countries.Select(Normal));
            }
        }

        return countries.Count == 1 ? countries.Min : null;
    }
}
