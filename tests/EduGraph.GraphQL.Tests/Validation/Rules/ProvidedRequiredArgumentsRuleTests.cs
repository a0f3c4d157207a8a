using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        {
            "{ arguments { multipleRequirements(req1: 1, req2: 2) multipleOptions unknown(a: 1) mixed(req1: 1, req2: 2, opt1: 3) } " +
                "dog @skip(if: true) { name @unknown } }",
            []
        },
        {
            "{ arguments { multipleRequirements(req2: 2) a: multipleRequirements nonNullInt b: multipleRequirements(req1: null, " +
                "unknown: 2) } }",
            [
                "Field \"multipleRequirements\" argument \"req1\" of type \"Int!\" is required, but it was not provided. @ 1:15",
                "Field \"multipleRequirements\" argument \"req1\" of type \"Int!\" is required, but it was not provided. @ 1:45",
                "Field \"multipleRequirements\" argument \"req2\" of type \"Int!\" is required, but it was not provided. @ 1:45",
                "Field \"nonNullInt\" argument \"nonNullInt\" of type \"Int!\" is required, but it was not provided. @ 1:69",
                "Field \"multipleRequirements\" argument \"req2\" of type \"Int!\" is required, but it was not provided. @ 1:80",
            ]
        },
        {
            "{ dog @include { name @skip(unless: true) } }",
            [
                "Directive \"@include\" argument \"if\" of type \"Boolean!\" is required, but it was not provided. @ 1:7",
                "Directive \"@skip\" argument \"if\" of type \"Boolean!\" is required, but it was not provided. @ 1:23",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, ProvidedRequiredArgumentsRule.Definition, document, errors);
}
