using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        {
            "{ dog { ... on Dog { name } ... on Pet { name } ... on CatOrDog { __typename } ... { name } } pet { ... on Dog { name " +
                "} ...F } } fragment F on Being { name }",
            []
        },
        {
            "fragment F on Cat { ... on Dog { name } }",
            [
                "Fragment cannot be spread here as objects of type \"Cat\" can never be of type \"Dog\". @ 1:21",
            ]
        },
        {
            "fragment F on Dog { ...G } fragment G on Cat { name }",
            [
                "Fragment \"G\" cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\". @ 1:21",
            ]
        },
        {
            "fragment F on Human { ...G } fragment G on CatOrDog { __typename }",
            [
                "Fragment \"G\" cannot be spread here as objects of type \"Human\" can never be of type \"CatOrDog\". @ 1:23",
            ]
        },
        {
            "{ human { ... on Pet { name } } catOrDog { ... on Human { name } ... on Canine { name } } }",
            [
                "Fragment cannot be spread here as objects of type \"Human\" can never be of type \"Pet\". @ 1:11",
                "Fragment cannot be spread here as objects of type \"CatOrDog\" can never be of type \"Human\". @ 1:44",
            ]
        },
        { "{ dog { ... on Unknown { a } ... on String { b } ...Missing } }", [] },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, PossibleFragmentSpreadsRule.Definition, document, errors);
}
