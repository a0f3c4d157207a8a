using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EduGraph.Resolution.Tests.Affiliations;

/// <summary>The strings with answers, written as other people would have written them.</summary>
public sealed partial class PerturbedAffiliationTests(ITestOutputHelper output)
{
    private const int Seed = 20261124;
    private const double TypoChance = 0.12;

    private static readonly (string Word, string Short)[] Abbreviations =
    [
        ("University", "Univ."), ("Institute", "Inst."), ("Academy", "Acad."), ("College", "Coll."), ("Hospital", "Hosp."), ("Laboratory", "Lab."),
        ("Department", "Dept."), ("School", "Sch."), ("Technology", "Technol."), ("Science", "Sci."), ("Medical", "Med."), ("National", "Natl."),
        ("Research", "Res."), ("Center", "Ctr."), ("Engineering", "Eng."), ("Sciences", "Sci."),
    ];

    /// <summary>Ways of writing, each with the least precision and F1 that is kept.</summary>
    public static TheoryData<string, double, double> Ways => new()
    {
        { "upper case", 0.93, 0.90 },
        { "no diacritics", 0.93, 0.90 },
        { "abbreviated", 0.93, 0.90 },
        { "semicolons", 0.93, 0.90 },
        { "postcode and e-mail", 0.93, 0.90 },
        { "department last", 0.93, 0.90 },
        { "no country", 0.93, 0.88 },
        { "typing errors", 0.93, 0.85 },
        { "half of the commas", 0.93, 0.91 },
        { "no commas", 0.93, 0.91 },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Strings_written_otherwise_are_matched(string way, double precisionMin, double f1Min)
    {
        Random random = new(Seed);
        int count = 0;
        int chosen = 0;
        int right = 0;
        List<string> mistakes = [];
        foreach ((string affiliation, string ror) in AffiliationData.Strings("crossref.csv").Concat(AffiliationData.Strings("springer.csv")))
        {
            string written = Write(affiliation, way, random);
            AffiliationCandidate? answer = AffiliationData.Matcher.Match(written).Chosen;
            bool wasRight = AffiliationData.Matcher.Match(affiliation).Chosen?.Ror == ror;
            count++;
            chosen += answer is null ? 0 : 1;
            right += answer?.Ror == ror ? 1 : 0;
            if (wasRight && answer?.Ror != ror)
            {
                mistakes.Add($"  {answer?.Name ?? "nothing"}, not {ror}: {written}");
            }
        }

        MatchFigures figures = new(count, chosen, right);
        output.WriteLine($"{way}: {figures}");
        mistakes.Take(12).ToList().ForEach(output.WriteLine);
        Assert.True(figures.Precision >= precisionMin, figures.ToString());
        Assert.True(figures.F1 >= f1Min, figures.ToString());
    }

    [Theory]
    [InlineData("Nanning")]
    [InlineData("Kuala Lumpur, Malaysia")]
    [InlineData("Guangxi Zhuang Autonomous Region, China")]
    [InlineData("530004 Nanning")]
    [InlineData("e-mail: li.wei@example.com")]
    [InlineData("Corresponding author")]
    [InlineData("The First Author and the Second Author contributed equally")]
    [InlineData("Department of Mathematics and Statistics, Faculty of Science")]
    [InlineData("College of Engineering, Hanoi, Vietnam")]
    [InlineData("Zhongmei Fengxiang Trading Co., Ltd., Nanning, China")]
    [InlineData("PT Maju Terus Sejahtera, Jakarta, Indonesia")]
    [InlineData("Freelance translator, Bangkok")]
    [InlineData("12 Daxue East Road, Xixiangtang District, Nanning")]
    [InlineData("กรุงเทพมหานคร ประเทศไทย")]
    [InlineData("广西南宁市大学东路100号")]
    [InlineData("Professor Emeritus")]
    [InlineData("???")]
    [InlineData("1234567890")]
    public void Strings_that_name_no_known_body_have_none_chosen(string text) => Assert.Null(AffiliationData.Matcher.Match(text).Chosen);

    private static string Write(string text, string way, Random random) => way switch
    {
        "upper case" => text.ToUpperInvariant(),
        "no diacritics" => WithoutDiacritics(text),
        "abbreviated" => Abbreviations.Aggregate(text, (written, pair) => Regex.Replace(written, $@"\b{pair.Word}\b", pair.Short, RegexOptions.None, TimeSpan.FromSeconds(30))),
        "semicolons" => text.Replace(", ", "; ", StringComparison.Ordinal),
        "postcode and e-mail" => $"{text.TrimEnd('.')} {random.Next(100000, 999999)}. E-mail: a.author@mail.example.com (corresponding author)",
        "department last" => string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse()),
        "no country" => Countries().Replace(text, string.Empty),
        "half of the commas" => string.Concat(text.Select(character => character == ',' && random.Next(2) == 0 ? string.Empty : character.ToString())),
        "typing errors" => string.Join(' ', text.Split(' ').Select(word => Mistype(word, random))),
        _ => text.Replace(",", string.Empty, StringComparison.Ordinal),
    };

    private static string WithoutDiacritics(string text)
    {
        StringBuilder plain = new();
        foreach (char character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(character);
            }
        }

        return plain.ToString();
    }

    /// <summary>Now and then a letter of a long word left out, doubled, or swapped with the next.</summary>
    private static string Mistype(string word, Random random)
    {
        if (word.Length < 6 || random.NextDouble() >= TypoChance)
        {
            return word;
        }

        int at = random.Next(1, word.Length - 2);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    [GeneratedRegex(@",?\s*\(?(P\.?\s?R\.?\s?)?(China|Malaysia|Thailand|Vietnam|Viet Nam|Indonesia|Philippines|Singapore|USA|United States|Japan|Korea|India|Germany|Taiwan|UK)\)?\.?\s*$", RegexOptions.None, 30_000)]
    private static partial Regex Countries();
}
