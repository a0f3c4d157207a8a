using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { isAtLocation(x: 1, y: 2) @skip(if: true) } }", [] },
        { "{ dog { isAtLocation(x: 1, x: 2) } }", ["There can be only one argument named \"x\". @ 1:22 1:28"] },
        {
            "{ dog { isAtLocation(x: 1, y: 1, x: 2, y: 2, x: 3) } }",
            [
                "There can be only one argument named \"x\". @ 1:22 1:34 1:46",
                "There can be only one argument named \"y\". @ 1:28 1:40",
            ]
        },
        { "{ dog @skip(if: true, if: false, if: true) { name } }", ["There can be only one argument named \"if\". @ 1:13 1:23 1:34"] },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, UniqueArgumentNamesRule.Definition, document, errors);
}
