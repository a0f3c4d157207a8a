using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "query Q($a: String, $b: [Complicated!]!) { dog { ... on Dog { name } ...F } } fragment F on Canine { name }", [] },
        { "query Q($a: Strng) { dog { name } }", ["Unknown type \"Strng\". Did you mean \"String\" or \"Being\"? @ 1:13"] },
        {
            "query Q($a: [Nothing!]!) { dog { ... on Doge { name } } } fragment F on Peat { name }",
            [
                "Unknown type \"Nothing\". Did you mean \"String\"? @ 1:14",
                "Unknown type \"Doge\". Did you mean \"Dog\"? @ 1:41",
                "Unknown type \"Peat\". Did you mean \"Pet\" or \"Cat\"? @ 1:73",
            ]
        },
        { "{ dog { ... on Zzzzzzzz { name } } }", ["Unknown type \"Zzzzzzzz\". @ 1:16"] },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, KnownTypeNamesRule.Definition, document, errors);
}
