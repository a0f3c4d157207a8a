using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "query A($x: Int, $y: String) { __typename } query B($x: String) { __typename }", [] },
        { "query A($x: Int, $x: Int, $x: String) { __typename }", ["There can be only one variable named \"$x\". @ 1:10 1:19 1:28"] },
        {
            "query A($x: Int, $y: Int, $y: Int, $x: Int) { __typename }",
            [
                "There can be only one variable named \"$x\". @ 1:10 1:37",
                "There can be only one variable named \"$y\". @ 1:19 1:28",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, UniqueVariableNamesRule.Definition, document, errors);
}
