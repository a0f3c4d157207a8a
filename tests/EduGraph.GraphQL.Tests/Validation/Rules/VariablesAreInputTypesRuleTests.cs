using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "query Q($a: String, $b: [Boolean!]!, $c: Complicated, $d: Unknown) { dog { name } }", [] },
        {
            "query Q($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { dog { name } }",
            [
                "Variable \"$a\" cannot be non-input type \"Dog\". @ 1:13",
                "Variable \"$b\" cannot be non-input type \"[[CatOrDog!]]!\". @ 1:22",
                "Variable \"$c\" cannot be non-input type \"Pet\". @ 1:42",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, VariablesAreInputTypesRule.Definition, document, errors);
}
