using EduGraph.PropertyGraph.Stores;
using static EduGraph.Resolution.Tests.Entities.Mentions;

namespace EduGraph.Resolution.Tests.Entities;

/// <summary>Pairs of names written down from general knowledge: bodies in two languages and near misses; people in two scripts and spellings.</summary>
public sealed class NamePairsTests(ITestOutputHelper output)
{
    private const double RecallMin = 0.93;

    [Fact]
    public void Names_of_bodies_join_across_languages_and_near_misses_stay_apart() =>
        Check("name-pairs.tsv", fields => (BodyNamed("a", fields[2], fields[1]), [], BodyNamed("b", fields[3], fields[1]), []));

    [Fact]
    public void Names_of_people_join_across_scripts_where_they_hold_one_post() =>
        Check("people-pairs.tsv", fields => (PersonNamed("a", fields[3]), Posts("a", fields), PersonNamed("b", fields[4]), Posts("b", fields)));

    private static MentionProfile BodyNamed(string source, string name, string type) =>
        Institution(source, "i", name, null, null) with { Type = type };

    private static MentionProfile PersonNamed(string source, string name) => Person(source, "p", name, "r") with { SourcePublishedOn = "2023-05-01" };

    /// <summary>One post at one ministry for both of a pair that are the same or hold one post; posts at two universities for others.</summary>
    private static MentionProfile[] Posts(string source, string[] fields)
    {
        bool isOnePost = fields[0] == "SAME" || fields[1] == "ROLE";
        return isOnePost
            ? [Role(source, "r", "Minister", "i"), Institution(source, "i", "Ministry of Education", fields[2]) with { Type = "GOVERNMENT" }]
            :
            [
                Role(source, "r", source == "a" ? "Dean" : "Lecturer", "i"),
                Institution(source, "i", source == "a" ? "Lembah Biru University" : "Bukit Merah University", fields[2]) with { Type = "UNIVERSITY" },
            ];
    }

    private void Check(string file, Func<string[], (MentionProfile One, MentionProfile[] Beside, MentionProfile Other, MentionProfile[] OtherBeside)> read)
    {
        List<string> wrong = [];
        List<string> missed = [];
        int expected = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "harvest", file)).Skip(1))
        {
            string[] fields = line.Split('\t');
            (MentionProfile one, MentionProfile[] beside, MentionProfile other, MentionProfile[] otherBeside) = read(fields);
            bool isSame = fields[0] == "SAME";
            bool isFound = EntityResolver.Resolve([one, .. beside, other, .. otherBeside], []).AreSame(one, other);
            expected += isSame ? 1 : 0;
            if (isSame != isFound)
            {
                (isFound ? wrong : missed).Add(line);
            }
        }

        double recall = 1 - (missed.Count / (double)expected);
        output.WriteLine($"{file}: {expected} pairs to join, recall {recall:F3}, {wrong.Count} wrong");
        missed.ForEach(pair => output.WriteLine($"  missed: {pair}"));
        Assert.Empty(wrong);
        Assert.True(recall >= RecallMin, $"recall {recall:F3}");
    }
}
