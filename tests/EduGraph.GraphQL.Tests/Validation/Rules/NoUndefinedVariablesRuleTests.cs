using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "query Q($a: Int, $b: Int) { dog { isAtLocation(x: $a, y: $b) } }", [] },
        { "query Q($a: Boolean) { dog { ...F } } fragment F on Dog { name(surname: $a) }", [] },
        { "query Q { dog { name(surname: $a) } }", ["Variable \"$a\" is not defined by operation \"Q\". @ 1:31 1:1"] },
        { "{ dog { name(surname: $a) } }", ["Variable \"$a\" is not defined. @ 1:23 1:1"] },
        {
            "query Q($a: Boolean) { dog { ...F name(surname: $b) } } fragment F on Dog { name(surname: $a) mother { ...G } } " +
                "fragment G on Dog { name @skip(if: $c) }",
            [
                "Variable \"$b\" is not defined by operation \"Q\". @ 1:49 1:1",
                "Variable \"$c\" is not defined by operation \"Q\". @ 1:148 1:1",
            ]
        },
        {
            "query P($a: Int) { dog { ...F } } query Q($b: Int) { dog { ...F } } fragment F on Dog { isAtLocation(x: $a, y: $b) }",
            [
                "Variable \"$b\" is not defined by operation \"P\". @ 1:112 1:1",
                "Variable \"$a\" is not defined by operation \"Q\". @ 1:105 1:35",
            ]
        },
        {
            "query Q { arguments { complicated(complicated: { requiredField: $a, stringListField: [$b] }) } }",
            [
                "Variable \"$a\" is not defined by operation \"Q\". @ 1:65 1:1",
                "Variable \"$b\" is not defined by operation \"Q\". @ 1:87 1:1",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, NoUndefinedVariablesRule.Definition, document, errors);
}
