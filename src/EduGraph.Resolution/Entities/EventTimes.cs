using System.Globalization;

namespace EduGraph.Resolution.Entities;

/// <summary>Which edition and year of its series an event is: as said, as the series counts, or as the event that it is part of.</summary>
internal sealed class EventTimes(IEnumerable<Mention> events)
{
    private const int AgreeingEditionsMin = 2;
    private const int EditionLengthMax = 3;
    private const int WholeDepthMax = 3;

    private readonly Dictionary<string, int> _firstYears = FirstYears(events);

    /// <summary>Keys under which an event can meet another of its series.</summary>
    public static IEnumerable<string> SeriesOf(Mention mention) => mention.Names.Select(Series).Where(series => series.Length > 0).Distinct();

    /// <summary>Name without numbers and years, with countries: what all editions are called.</summary>
    public static string Series(ReadName name)
    {
        string[] terms = [.. name.Terms.Where(term => term[0] is not ('n' or 'y') && term is not ("d:first" or "d:second" or "d:third"))
            .Concat(name.Countries.Select(country => $"c:{country}")).Order(StringComparer.Ordinal)];
        return string.Join(' ', terms);
    }

    /// <summary>The number of the edition; null where none is said.</summary>
    public static string? Edition(Mention mention)
    {
        // Some sources give the year as the edition.
        if (mention.Profile.Edition is { Length: > 0 and <= EditionLengthMax } said && said.All(char.IsAsciiDigit))
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

    /// <summary>The year that is said, that the edition is known to have been in, or of the event that it is part of.</summary>
    public string? Year(Mention mention) => Year(mention, WholeDepthMax);

    private string? Year(Mention mention, int depth)
    {
        if (StatedYear(mention) is { } stated)
        {
            return stated;
        }

        bool hasEdition = int.TryParse(Edition(mention), NumberStyles.None, CultureInfo.InvariantCulture, out int edition);
        foreach (string series in SeriesOf(mention))
        {
            if (hasEdition && _firstYears.TryGetValue(series, out int first))
            {
                return (first + edition).ToString(CultureInfo.InvariantCulture);
            }
        }

        // A series can be part of nothing dated, so the year of the whole is that of the part.
        string[] years = depth == 0 ? [] : [.. mention.Ends("PART_OF", isOutgoing: true)
            .Where(whole => whole != mention).Select(whole => Year(whole, depth - 1)).OfType<string>().Distinct()];
        return years.Length == 1 ? years[0] : null;
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
                foreach (string series in SeriesOf(mention))
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

    private static string? StatedYear(Mention mention) =>
        mention.Names.SelectMany(name => name.Terms).FirstOrDefault(term => term[0] == 'y')?[2..] ?? Dates.Year(mention.Profile.StartsOn);
}
