using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ arguments { complicated(complicated: { requiredField: true, intField: 1 }) } }", [] },
        {
            "{ arguments { complicated(complicated: { requiredField: true, intField: 1, requiredField: false, intField: 2 }) } }",
            [
                "There can be only one input field named \"requiredField\". @ 1:42 1:76",
                "There can be only one input field named \"intField\". @ 1:63 1:98",
            ]
        },
        {
            "{ arguments { complicated(complicated: { a: { b: 1, b: 2 }, b: { a: 1 }, a: 3, a: 4 }) } }",
            [
                "There can be only one input field named \"b\". @ 1:47 1:53",
                "There can be only one input field named \"a\". @ 1:42 1:74",
                "There can be only one input field named \"a\". @ 1:42 1:80",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, UniqueInputFieldNamesRule.Definition, document, errors);
}
