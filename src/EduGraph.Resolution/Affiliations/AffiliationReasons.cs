using System.Text;
using EduGraph.PropertyGraph.Text;

namespace EduGraph.Resolution.Affiliations;

/// <summary>Says in words why a candidate has its score.</summary>
internal static class AffiliationReasons
{
    private const double ContributionMin = 0.2;
    private const int ReasonCountMax = 6;

    private static readonly Feature[] Features = Enum.GetValues<Feature>();
    private static readonly string[] Codes = [.. Features.Select(Code)];

    /// <summary>First which name was found where, then what weighed most, strongest first.</summary>
    public static IReadOnlyList<MatchReason> Of(NameHit hit, double[] row, AffiliationText text, BodyIndex index, RankingModel model)
    {
        NameEntry entry = index.Entries[hit.Entry];
        string name = index.Bodies[hit.Body].Names[entry.Name].Value;
        List<MatchReason> weighed = [];
        foreach (Feature feature in Features)
        {
            double contribution = model.Contribution(row, feature);
            if (Math.Abs(contribution) >= ContributionMin && Text(feature, index.Bodies[hit.Body]) is { } reason)
            {
                weighed.Add(new MatchReason(Codes[(int)feature], reason, Math.Round(contribution, 3)));
            }
        }

        weighed.Sort((one, other) => Math.Abs(other.Weight).CompareTo(Math.Abs(one.Weight)));
        double found = Math.Round(model.Contribution(row, Feature.Information), 3);
        List<MatchReason> reasons = [new("NAME_FOUND", $"\"{Words(text, hit)}\" is its name \"{name}\"", found)];
        reasons.AddRange(weighed.Take(ReasonCountMax));
        return reasons;
    }

    private static string Words(AffiliationText text, NameHit hit)
    {
        StringBuilder words = new();
        for (int word = hit.Start; word < hit.End; word++)
        {
            string form = text.Words[word].Form;
            bool isSpaced = words.Length > 0 && !NameTokenizer.IsUnspaced(form[0]);
            words.Append(isSpaced ? " " : string.Empty).Append(form);
        }

        return words.ToString();
    }

    private static string Code(Feature feature)
    {
        StringBuilder code = new();
        foreach (char letter in feature.ToString())
        {
            code.Append(char.IsUpper(letter) && code.Length > 0 ? "_" : string.Empty).Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }

    private static string? Text(Feature feature, BodyProfile body) => feature switch
    {
        Feature.SingleWord => "the name is a single word",
        Feature.Acronym => "only its acronym was found",
        Feature.Alias => "the name is not the one it is shown under",
        Feature.FormerName => "the name is one it had before",
        Feature.Shortened => "a place, a country or a legal form at the end of the name is missing",
        Feature.Reordered => "the words stand in another order",
        Feature.Corrected => "a word was misspelt",
        Feature.WholeSegment => "the name is all that stands between two commas",
        Feature.SegmentStart => "the name begins a part of the string",
        Feature.SegmentEnd => "the name ends a part of the string",
        Feature.WholeString => "the name is the whole string",
        Feature.CrossesSegments => "the name runs across a comma",
        Feature.InsideLonger => "the name stands within a longer name of another body",
        Feature.ContainsShorter => "the name contains the name of another body",
        Feature.CountryNamed => $"the string names its country, {body.Country}",
        Feature.CountryOther => $"the string names another country than its own, {body.Country}",
        Feature.TownNamed => $"the string names its town or region, {body.City ?? body.Region}",
        Feature.TownOther => $"the string names another town than its own, {body.City ?? body.Region}",
        Feature.Education => "it teaches",
        Feature.Healthcare => "it is a hospital or clinic",
        Feature.Facility => "it is a facility, often named by the body it belongs to",
        Feature.Government => "it is a public authority",
        Feature.Company => "it is a company",
        Feature.Nonprofit => "it is a society or foundation",
        Feature.Funder => "it funds research",
        Feature.Ended => "it has ended, or its record was withdrawn",
        Feature.ParentOfAnother => "a part of it is named too",
        Feature.ChildOfAnother => "the body it belongs to is named too",
        Feature.FirstInString => "it is the first body named",
        Feature.LastInString => "it is the last body named",
        Feature.Shared => "other bodies have this name",
        Feature.InBrackets => "the name stands in brackets",
        Feature.GenericWords => "the name consists of words that many names have",
        Feature.Coverage => "how much of the string the name covers",
        Feature.MentionedTwice => "it is named more than once",
        Feature.LastEducation => "it is the last teaching body named",
        Feature.IsPlaceName => "the name is that of a place",
        Feature.JoinedBefore => "a word such as \"of\" joins it to what stands before",
        Feature.JoinedAfter => "a word such as \"of\" joins it to what stands after",
        Feature.InsideWhole => "that longer name is all that stands between two commas",
        Feature.OpenSegment => "nothing joins it to what stands around it, though no comma parts them",
        _ => null,
    };
}
