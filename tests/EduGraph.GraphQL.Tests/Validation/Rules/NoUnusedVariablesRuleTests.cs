using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "query Q($a: Int, $b: Int) { dog { isAtLocation(x: $a, y: $b) } }", [] },
        { "query Q($a: Boolean) { dog { ...F } } fragment F on Dog { name(surname: $a) }", [] },
        { "query ($a: Int, $b: Int) { dog { name } }", ["Variable \"$a\" is never used. @ 1:8", "Variable \"$b\" is never used. @ 1:17"] },
        {
            "query Q($a: Int, $b: Boolean = true) { dog { name(surname: $b) } }",
            [
                "Variable \"$a\" is never used in operation \"Q\". @ 1:9",
            ]
        },
        {
            "query P($a: Int) { dog { name } } query Q($a: Boolean) { dog { ...F } } fragment F on Dog { name(surname: $a) }",
            [
                "Variable \"$a\" is never used in operation \"P\". @ 1:9",
            ]
        },
        {
            "query Q($a: Boolean) { dog { name } } fragment F on Dog { name(surname: $a) }",
            [
                "Variable \"$a\" is never used in operation \"Q\". @ 1:9",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, NoUnusedVariablesRule.Definition, document, errors);
}
