using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "fragment F on Dog { name }", [] },
        { "fragment F on Pet { name }", [] },
        { "fragment F on CatOrDog { __typename }", [] },
        { "{ dog { ... on Mammal { mother { __typename } } ... { name } } }", [] },
        { "fragment F on Boolean { bad }", ["Fragment \"F\" cannot condition on non composite type \"Boolean\". @ 1:15"] },
        { "fragment F on FurColour { bad }", ["Fragment \"F\" cannot condition on non composite type \"FurColour\". @ 1:15"] },
        { "fragment F on Complicated { bad }", ["Fragment \"F\" cannot condition on non composite type \"Complicated\". @ 1:15"] },
        { "{ dog { ... on String { bad } } }", ["Fragment cannot condition on non composite type \"String\". @ 1:16"] },
        { "fragment F on Unknown { bad }", [] },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, FragmentsOnCompositeTypesRule.Definition, document, errors);
}
