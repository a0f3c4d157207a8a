using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { name } }", [] },
        { "fragment F on Dog { name }", [] },
        { "query A { dog { name } } query B { cat { name } }", [] },
        { "{ dog { ...F } } fragment F on Dog { name }", [] },
        {
            "{ dog { name } } { cat { name } }",
            [
                "This anonymous operation must be the only defined operation. @ 1:1",
                "This anonymous operation must be the only defined operation. @ 1:18",
            ]
        },
        { "{ dog { name } } mutation M { feed(dog: 1) { name } }", ["This anonymous operation must be the only defined operation. @ 1:1"] },
        {
            "subscription { barked { name } } query Q { dog { name } }",
            [
                "This anonymous operation must be the only defined operation. @ 1:1",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, LoneAnonymousOperationRule.Definition, document, errors);
}
