using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    public static TheoryData<string, string[]> EverythingDocuments => new()
    {
        { "{ node(id: 1) { id } echo(filter: { required: true }) names(first: 1) @onField(text: \"x\") @skip(if: true) }", [] },
        { "{ node(unknown: 1) { id } }", ["Unknown argument \"unknown\" on field \"Query.node\". @ 1:8"] },
        {
            "{ node(idd: 1) { id } names(frst: 1, ordr: ASC, x: 1) }",
            [
                "Unknown argument \"idd\" on field \"Query.node\". Did you mean \"id\"? @ 1:8",
                "Unknown argument \"frst\" on field \"Query.names\". Did you mean \"first\"? @ 1:29",
                "Unknown argument \"ordr\" on field \"Query.names\". Did you mean \"order\"? @ 1:38",
                "Unknown argument \"x\" on field \"Query.names\". @ 1:49",
            ]
        },
        {
            "{ name @onField(txt: \"x\") @skip(unless: true) @unknown(any: 1) }",
            [
                "Unknown argument \"txt\" on directive \"@onField\". Did you mean \"text\"? @ 1:17",
                "Unknown argument \"unless\" on directive \"@skip\". @ 1:33",
            ]
        },
        {
            "{ name(arg: 1) unknown(arg: 1) self { name(arg: 1) } }",
            [
                "Unknown argument \"arg\" on field \"Query.name\". @ 1:8",
                "Unknown argument \"arg\" on field \"Query.name\". @ 1:44",
            ]
        },
        {
            "{ all { names(extra: true) ... on Alpha { names(extr: true) } } }",
            [
                "Unknown argument \"extra\" on field \"NamedNode.names\". @ 1:15",
                "Unknown argument \"extr\" on field \"Alpha.names\". Did you mean \"extra\"? @ 1:49",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(EverythingDocuments))]
    public void Documents_over_everything_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Everything, KnownArgumentNamesRule.Definition, document, errors);
}
