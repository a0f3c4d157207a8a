using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class LeafFieldSelectionsRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { barks name } catOrDog { ... on Dog { name } } }", [] },
        { "{ dog }", ["Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"? @ 1:3"] },
        {
            "{ human { pets } }",
            [
                "Field \"pets\" of type \"[Pet]\" must have a selection of subfields. Did you mean \"pets { ... }\"? @ 1:11",
            ]
        },
        {
            "{ dog { barks { sinceWhen } } }",
            [
                "Field \"barks\" must not have a selection since type \"Boolean\" has no subfields. @ 1:15",
            ]
        },
        {
            "{ cat { furColour { a } name { length } } }",
            [
                "Field \"furColour\" must not have a selection since type \"FurColour\" has no subfields. @ 1:19",
                "Field \"name\" must not have a selection since type \"String\" has no subfields. @ 1:30",
            ]
        },
        {
            "{ arguments { strings(string: \"x\") { length } } catOrDog }",
            [
                "Field \"strings\" must not have a selection since type \"String\" has no subfields. @ 1:36",
                "Field \"catOrDog\" of type \"CatOrDog\" must have a selection of subfields. Did you mean \"catOrDog { ... }\"? @ 1:49",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, LeafFieldSelectionsRule.Definition, document, errors);
}
