using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { name } }", [] },
        { "query A { dog { name } } query B { dog { name } }", [] },
        { "query A { dog { name } } fragment A on Dog { name }", [] },
        { "query A { dog { name } } query A { cat { name } }", ["There can be only one operation named \"A\". @ 1:7 1:32"] },
        {
            "query A { dog { name } } mutation A { feed(dog: 1) { name } } subscription A { barked { name } }",
            [
                "There can be only one operation named \"A\". @ 1:7 1:35",
                "There can be only one operation named \"A\". @ 1:7 1:76",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, UniqueOperationNamesRule.Definition, document, errors);
}
