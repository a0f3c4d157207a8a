using EduGraph.PropertyGraph.Claims;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests;

/// <content>Every value comes back as it went in.</content>
public abstract partial class GraphStoreContract
{
    private static readonly string[] Texts =
    [
        "", " ", "name", "'; DROP TABLE claim; --", "line\nbreak\ttab", "quote \" and back\\slash", "广西交通职业技术学院", "มหาวิทยาลัย",
        "ᨠ", "\U0001F393", "e\u0301", "null", "true", "42", "1e5", "\u200Fעברית", "nul \0 inside", new('x', 70_000),
    ];

    [Fact]
    public async Task Edge_values_come_back_as_they_were_written()
    {
        await using var store = await CreateAsync();
        ClaimValue[] values =
        [
            .. Texts.Select(text => ClaimValue.Text(text)),
            .. Texts.Where(text => text.Length is > 0 and < 100).Select(text => ClaimValue.Text(text, "zh-Hans-CN")),
            ClaimValue.Enum("UNIVERSITY"),
            ClaimValue.Integer(0), ClaimValue.Integer(-1), ClaimValue.Integer(long.MinValue), ClaimValue.Integer(long.MaxValue),
            ClaimValue.Number(0), ClaimValue.Number(5), ClaimValue.Number(-0.1), ClaimValue.Number(double.Epsilon),
            ClaimValue.Number(double.MaxValue), ClaimValue.Number(double.MinValue), ClaimValue.Number(1.0 / 3), ClaimValue.Number(1e300),
            ClaimValue.Boolean(true), ClaimValue.Boolean(false),
            ClaimValue.Date(Date("2025")), ClaimValue.Date(Date("2025-09")), ClaimValue.Date(Date("2025-09-15")), ClaimValue.Date(Date("0001")),
            ClaimValue.Date(Date("9999-12-31")),
            ClaimValue.Mention(0), ClaimValue.Mention(2),
        ];
        var claims = values.SelectMany(value => new[]
        {
            new Claim { Subject = 1, Predicate = "p", Value = value },
            Name(1, "name") with { Qualifiers = [new Qualifier("a", value), new Qualifier("b", value)] },
        }).ToList();

        await store.WriteAsync(Batch("run", 1, Document("a") with { Claims = [.. claims] }), Token);

        AssertSame(claims, Assert.Single((await ReadAsync(store)).Documents).Claims);
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Generated_claims_come_back_as_they_were_written(int seed)
    {
        const int MentionCount = 50;
        const int ClaimCount = 2_000;
        await using var store = await CreateAsync();
        var random = new Random(seed);
        var mentions = Enumerable.Range(0, MentionCount).Select(i => new Mention(
            i,
            $"{Pick(random, ["e", "实体", "r\n"])}{i}",
            Pick(random, ["Institution", "Person"]),
            random.Next(3) == 0 ? $"id-{i}" : null,
            Locator(random))).ToList();
        var claims = Enumerable.Range(0, ClaimCount).Select(_ => new Claim
        {
            Subject = random.Next(MentionCount),
            Predicate = Pick(random, ["names", "PARTY_TO", "establishedOn"]),
            Value = Value(random, MentionCount),
            Qualifiers = [.. Enumerable.Range(0, random.Next(3)).Select(i => new Qualifier($"q{i}", Value(random, MentionCount)))],
            Locator = Locator(random),
            Rank = Pick(random, [ClaimRank.Deprecated, ClaimRank.Normal, ClaimRank.Preferred]),
            Confidence = random.Next(2) == 0 ? Claim.DefaultConfidence : 1 - random.NextDouble(),
        }).ToList();

        await store.WriteAsync(Batch("run", 1, Document("a") with { Mentions = [.. mentions], Claims = [.. claims] }), Token);

        var read = Assert.Single((await ReadAsync(store)).Documents);
        Assert.Equal(mentions, read.Mentions);
        AssertSame(claims, read.Claims);
    }

    private static ClaimValue Value(Random random, int mentionCount) => random.Next(7) switch
    {
        0 => ClaimValue.Text(Pick(random, Texts), random.Next(2) == 0 ? "vi" : null),
        1 => ClaimValue.Enum(Pick(random, ["UNIVERSITY", "OTHER"])),
        2 => ClaimValue.Integer(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => ClaimValue.Number((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300))),
        4 => ClaimValue.Boolean(random.Next(2) == 0),
        5 => ClaimValue.Date(Date($"{random.Next(1, 10_000):0000}-{random.Next(1, 13):00}")),
        _ => ClaimValue.Mention(random.Next(mentionCount)),
    };

    private static string? Locator(Random random) => Pick(random, [null, "", "paragraph 2", "characters 120-180"]);

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
