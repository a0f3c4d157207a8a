using System.Diagnostics;

namespace EduGraph.Resolution.Tests.Affiliations;

public sealed class AffiliationMatcherTests(ITestOutputHelper output)
{
    // The speed is shown, not asked for: the machine has other work beside this. The best of several passes.
    private const int PassCount = 5;

    [Theory]
    [InlineData("School of Computer, Guangxi University, Nanning 530000, P. R. China", "Guangxi University")]
    [InlineData("Guangxi University for Nationalities", "Guangxi Minzu University")]
    [InlineData("SCHOOL OF MARXISM, TSINGHUA UNIV., BEIJING, PEOPLES R CHINA", "Tsinghua University")]
    [InlineData("Dept. of Physics, Univ. of Malaya, 50603 Kuala Lumpur, Malaysia", "University of Malaya")]
    [InlineData("คณะวิทยาศาสตร์ มหาวิทยาลัยเชียงใหม่", "Chiang Mai University")]
    [InlineData("清华大学计算机系, 北京", "Tsinghua University")]
    [InlineData("清華大學", "Tsinghua University")]
    [InlineData("Faculty of Science, Chulalongkorn Univeristy, Bangkok", "Chulalongkorn University")]
    [InlineData("Đại học Quốc gia Hà Nội", "Vietnam National University, Hanoi")]
    [InlineData("Monash University, Subang Jaya, Malaysia", "Monash University Malaysia")]
    [InlineData("Department of Chemistry, Massachusetts Institute of Technology, Cambridge, MA 02139, USA", "Massachusetts Institute of Technology")]
    [InlineData("Institut für Informatik, Universität Zürich, 8050 Zürich, Switzerland", "University of Zurich")]
    [InlineData("School of Mathematics Guangxi Minzu University Nanning 530006 Guangxi China", "Guangxi Minzu University")]
    [InlineData("Faculty of Law Universitas Gadjah Mada Yogyakarta Indonesia", "Universitas Gadjah Mada")]
    [InlineData("Institute of Marine Drugs Guangxi University of Chinese Medicine Nanning", "Guangxi University of Chinese Medicine")]
    [InlineData("Department of Civil Engineering Chulalongkorn University Bangkok 10330 Thailand", "Chulalongkorn University")]
    public void Names_in_many_writings_are_found(string affiliation, string expected)
    {
        AffiliationMatch match = AffiliationData.Matcher.Match(affiliation);
        Assert.Equal(expected, match.Chosen?.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ,;;--  ")]
    [InlineData("Department of Physics")]
    [InlineData("School of Medicine, China")]
    [InlineData("Beijing, People's Republic of China")]
    [InlineData("n/a")]
    [InlineData("Independent researcher, Nanning, Guangxi, China")]
    public void Strings_that_name_no_body_have_none_chosen(string affiliation) =>
        Assert.Null(AffiliationData.Matcher.Match(affiliation).Chosen);

    [Fact]
    public void Country_of_the_string_decides_between_bodies_of_one_name()
    {
        string chinese = AffiliationData.Matcher.Match("Northeastern University, Shenyang, China").Chosen!.BodyId;
        string american = AffiliationData.Matcher.Match("Northeastern University, Boston, MA, USA").Chosen!.BodyId;
        Assert.Equal("https://ror.org/03awzbc87", chinese);
        Assert.Equal("https://ror.org/04t5xt781", american);
    }

    [Fact]
    public void Country_given_as_a_hint_is_as_good_as_one_in_the_string() =>
        Assert.Equal(
            "https://ror.org/03awzbc87",
            AffiliationData.Matcher.Match("Northeastern University", new MatchHints { Country = "CN" }).Candidates[0].BodyId);

    [Fact]
    public void Candidates_come_best_first_with_reasons_and_no_more_than_asked_for()
    {
        AffiliationMatch match = AffiliationData.Matcher.Match(
            "West China Hospital, Sichuan University, Chengdu, China", new MatchHints { CandidateCountMax = 2 });
        Assert.Equal(2, match.Candidates.Count);
        Assert.True(match.Candidates[0].Score >= match.Candidates[1].Score);
        Assert.All(match.Candidates, candidate => Assert.Equal("NAME_FOUND", candidate.Reasons[0].Code));
        Assert.Contains(match.Candidates[0].Reasons, reason => reason.Code == "COUNTRY_NAMED");
    }

    [Fact]
    public void Less_than_one_candidate_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AffiliationData.Matcher.Match("x", new MatchHints { CandidateCountMax = 0 }));

    [Fact]
    public void Two_bodies_with_one_id_are_an_error()
    {
        BodyProfile body = new() { Id = "a", Names = [new NameProfile("A")] };
        ArgumentException exception = Assert.Throws<ArgumentException>(() => AffiliationMatcher.Build([body, body]));
        Assert.Contains("\"a\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_beyond_the_limit_is_not_read()
    {
        string padding = string.Concat(Enumerable.Repeat("xq ", 700));
        Assert.Null(AffiliationData.Matcher.Match(padding + ", Tsinghua University").Chosen);
    }

    [Fact]
    public void Strings_with_answers_are_matched_at_the_asked_precision()
    {
        List<(string Affiliation, string Ror)> all = [];
        foreach (string file in new[] { "crossref.csv", "springer.csv" })
        {
            IReadOnlyList<(string Affiliation, string Ror)> rows = AffiliationData.Strings(file);
            output.WriteLine($"{file}: {Measure(rows).Figures}");
            all.AddRange(rows);
        }

        (MatchFigures figures, List<string> mistakes) = Measure(all);
        double perSecond = Enumerable.Range(0, PassCount).Max(_ => StringsPerSecond(all));
        output.WriteLine($"both: {figures}; {perSecond:F0} strings a second");
        output.WriteLine("Worst mistakes:");
        mistakes.ForEach(output.WriteLine);
        Assert.True(figures.Precision >= 0.93, figures.ToString());
        Assert.True(figures.F1 >= 0.90, figures.ToString());
    }

    private static double StringsPerSecond(IReadOnlyList<(string Affiliation, string Ror)> rows)
    {
        Stopwatch watch = Stopwatch.StartNew();
        foreach ((string affiliation, _) in rows)
        {
            _ = AffiliationData.Matcher.Match(affiliation);
        }

        return rows.Count / watch.Elapsed.TotalSeconds;
    }

    private static (MatchFigures Figures, List<string> Mistakes) Measure(IReadOnlyList<(string Affiliation, string Ror)> rows)
    {
        int chosen = 0;
        int right = 0;
        List<(double Score, string Text)> mistakes = [];
        foreach ((string affiliation, string ror) in rows)
        {
            AffiliationCandidate? answer = AffiliationData.Matcher.Match(affiliation).Chosen;
            chosen += answer is null ? 0 : 1;
            if (answer?.Ror == ror)
            {
                right++;
            }
            else if (answer is not null)
            {
                mistakes.Add((answer.Score, $"{answer.Score:F2} {answer.Name} ({answer.Ror}), not {ror}: {affiliation}"));
            }
        }

        IEnumerable<string> worst = mistakes.OrderByDescending(mistake => mistake.Score).Take(12).Select(mistake => mistake.Text);
        return (new MatchFigures(rows.Count, chosen, right), [.. worst]);
    }
}
