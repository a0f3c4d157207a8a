using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots.Columns;
using EduGraph.Testing.Graphs;

namespace EduGraph.PropertyGraph.Tests.Snapshots;

/// <summary>The rule as a table: what is claimed, and what is shown. A claim is written "publisher published value rank confidence".</summary>
public sealed class BestValueRuleTests
{
    [Theory]
    [InlineData("the only one", "Hanoi", "P1 2020 Hanoi")]
    [InlineData("rank before numbers", "Hanoi", "P1 2020 Hanoi preferred", "P2 2021 Hue", "P3 2022 Hue")]
    [InlineData("more publishers before the newer source", "Hanoi", "P1 2020 Hanoi", "P2 2019 Hanoi", "P3 2025 Hue")]
    [InlineData("two pages of one publisher are one voice", "Hue", "P1 2020 Hanoi", "P1 2019 Hanoi", "P3 2025 Hue")]
    [InlineData("sources without a publisher count each by themselves", "Hanoi", "- 2020 Hanoi", "- 2019 Hanoi", "P3 2025 Hue")]
    [InlineData("the newer source", "Hue", "P1 2020 Hanoi", "P2 2021 Hue")]
    [InlineData("a month is newer than its year alone", "Hue", "P1 2021 Hanoi", "P2 2021-02 Hue")]
    [InlineData("an undated source is the oldest", "Hanoi", "P1 1990 Hanoi", "P2 - Hue")]
    [InlineData("the surer claim", "Hue", "P1 2020 Hanoi normal 0.5", "P2 2020 Hue normal 0.9")]
    [InlineData("at last the lesser value", "Hanoi", "P2 2020 Hue", "P1 2020 Hanoi")]
    [InlineData("what is deprecated is not shown", "Hue", "P1 2020 Hanoi deprecated", "P2 2020 Hanoi deprecated", "P3 1990 Hue")]
    [InlineData("nothing but deprecated shows nothing", "", "P1 2020 Hanoi deprecated")]
    [InlineData("deprecated voices do not count", "Hue", "P1 2020 Hanoi deprecated", "P2 2020 Hanoi", "P3 2021 Hue")]
    public void Value_is_chosen(string why, string expected, params string[] claims)
    {
        // In both orders of reading: the outcome depends on what was said, not on when it was read.
        Assert.True(expected == Shown("city", claims, ClaimValue.Text("")), why);
        Assert.True(expected == Shown("city", [.. claims.Reverse()], ClaimValue.Text("")), why);
    }

    [Theory]
    [InlineData("the finer of two that agree", "2025-09-15", "P1 2020 2025", "P2 2021 2025-09-15")]
    [InlineData("whoever says the year speaks for the day", "2025-09-15", "P1 2020 2025", "P2 2020 2025-09-15", "P3 2024 2024", "P4 2023 2025-09")]
    [InlineData("even of one publisher the finer", "2025-09", "P1 2021 2025", "P1 2020 2025-09")]
    [InlineData("more publishers before precision", "2024", "P1 2020 2024", "P2 2020 2024", "P3 2025 2025-09-15")]
    [InlineData("rank before precision", "2025", "P1 2020 2025 preferred", "P2 2020 2025-09")]
    public void Date_is_chosen(string why, string expected, params string[] claims)
    {
        Assert.True(expected == Shown("establishedOn", claims, ClaimValue.Date(default)), why);
        Assert.True(expected == Shown("establishedOn", [.. claims.Reverse()], ClaimValue.Date(default)), why);
    }

    private static string Shown(string property, string[] claims, ClaimValue sample)
    {
        var graph = new TinyGraph();
        for (var i = 0; i < claims.Length; i++)
        {
            var words = claims[i].Split(' ');
            var value = sample.Kind == ValueKind.Date
                ? ClaimValue.Date(PartialDate.TryParse(words[2], out var date) ? date : throw new FormatException(words[2]))
                : ClaimValue.Text(words[2]);
            graph.Source($"s{i}", words[0] == "-" ? null : words[0], words[1] == "-" ? null : words[1])
                .Node("x", "Institution")
                .Says(
                    "x",
                    property,
                    value,
                    rank: words.Length > 3 ? Enum.Parse<ClaimRank>(words[3], ignoreCase: true) : ClaimRank.Normal,
                    confidence: words.Length > 4 ? double.Parse(words[4], System.Globalization.CultureInfo.InvariantCulture) : 1);
        }

        var snapshot = graph.Build();
        var kind = TinyGraph.Schema.FindKind("Institution")!;
        snapshot.Nodes.TryFind("x", out var node, out _);
        return snapshot.Nodes.ColumnOf(kind, kind.FindProperty(property)!) switch
        {
            TextColumn column => snapshot.Texts.Text(column[node]),
            DateColumn column => column[node]?.ToString() ?? "",
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }
}
