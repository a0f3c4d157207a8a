using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Execution;

public sealed class FilterTests
{
    [Theory]
    [InlineData("", "cn my tl")]
    [InlineData("where: { name: { contains: \"a C\" } }", "my")]
    [InlineData("where: { name: { contains: \"a c\" } }", "")]
    [InlineData("where: { name: { ncontains: \"Alpha\", nendsWith: \"Institute\" } }", "my")]
    [InlineData("where: { names: { some: { value: { eq: \"阿尔法大学\" }, language: { eq: \"zh\" }, type: { eq: ALIAS } } } }", "cn")]
    [InlineData("where: { type: { eq: UNIVERSITY } }", "cn")]
    [InlineData("where: { type: { neq: UNIVERSITY } }", "my tl")]
    [InlineData("where: { type: { eq: null } }", "tl")]
    [InlineData("where: { type: { in: [UNIVERSITY, VOCATIONAL_COLLEGE] } }", "cn my")]
    [InlineData("where: { studentCount: { gte: 900 } }", "my")]
    [InlineData("where: { studentCount: { ngte: 900 } }", "cn tl")]
    [InlineData("where: { establishedOn: { gte: \"1999-03-01\", lte: \"1999-03-31\" } }", "my")]
    [InlineData("where: { establishedOn: { gt: \"1999-03-15\" } }", "tl")]
    [InlineData("where: { establishedOn: { eq: \"2010-06-01\" } }", "tl")]
    [InlineData("where: { establishedOn: { eq: \"1999-03-01\" } }", "")]
    [InlineData("where: { country: { eq: \"CN\" } }", "cn")]
    [InlineData("asOf: \"2025-10-25\", where: { country: { asean: true } }", "my")]
    [InlineData("asOf: \"2025-10-26\", where: { country: { asean: true } }", "my tl")]
    [InlineData("where: { country: { asean: false } }, asOf: \"2025-10-26\"", "cn")]
    [InlineData("asOf: \"2009-12-31\"", "cn my")]
    [InlineData("where: { id: { in: [\"ins-cn\", \"nobody\"] } }", "cn")]
    [InlineData("where: { agreements: { some: { name: { endsWith: \"one\" } } } }", "cn my")]
    [InlineData("where: { agreements: { none: { name: { endsWith: \"one\" } } } }", "tl")]
    [InlineData("where: { agreements: { all: { name: { endsWith: \"one\" } } } }", "my")]
    [InlineData("where: { agreements: { any: false } }", "")]
    [InlineData("where: { agreements: { totalCount: { gt: 1 } } }", "cn")]
    [InlineData("where: { agreements: { any: true, edge: { capacity: { eq: \"lead\" } } } }", "cn")]
    [InlineData("where: { or: [{ id: { eq: \"ins-cn\" } }, { id: { eq: \"ins-tl\" } }], not: { name: { startsWith: \"Gamma\" } } }", "cn")]
    [InlineData("where: { or: [] }", "")]
    [InlineData("where: { and: [] }", "cn my tl")]
    [InlineData("order: [{ name: DESC }]", "tl my cn")]
    [InlineData("order: [{ agreements: { totalCount: DESC } }, { name: DESC }]", "cn tl my")]
    [InlineData("order: [{ studentCount: ASC }]", "my cn tl")]
    [InlineData("order: [{ studentCount: DESC }]", "my cn tl")]
    public async Task List_has_what_matches_in_order(string arguments, string expected)
    {
        await using var server = await ApiServer.StartAsync();
        var list = arguments.Length == 0 ? "institutions" : $"institutions({arguments})";
        var data = await server.AskAsync($"{{ {list} {{ totalCount nodes {{ id }} }} }}");
        var nodes = data.GetProperty("institutions").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!["ins-".Length..]).ToList();

        Assert.Equal(expected, string.Join(' ', nodes));
        Assert.Equal(nodes.Count, data.GetProperty("institutions").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("edge: { capacity: { eq: \"lead\" } }", "ins-cn")]
    [InlineData("edge: { capacity: { neq: \"lead\" } }", "ins-my")]
    [InlineData("where: { kind: { eq: INSTITUTION }, country: { eq: \"MY\" } }", "ins-my")]
    [InlineData("asOf: \"1960-01-01\"", "")]
    public async Task Relationships_are_filtered_by_their_own_properties_by_their_ends_and_by_day(string arguments, string expected)
    {
        await using var server = await ApiServer.StartAsync();
        var data = await server.AskAsync($"{{ node(id: \"agr-1\") {{ ... on Agreement {{ parties({arguments}) {{ nodes {{ id }} totalCount }} }} }} }}");
        var parties = data.GetProperty("node").GetProperty("parties");

        Assert.Equal(expected, string.Join(' ', parties.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString())));
    }
}
