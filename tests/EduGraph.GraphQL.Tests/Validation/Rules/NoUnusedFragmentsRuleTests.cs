using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }", [] },
        { "query A { dog { ...A } } query B { dog { ... on Dog { ...B } } } fragment A on Dog { name } fragment B on Dog { name }", [] },
        {
            "{ dog { name } } fragment A on Dog { name } fragment B on Dog { name }",
            [
                "Fragment \"A\" is never used. @ 1:18",
                "Fragment \"B\" is never used. @ 1:45",
            ]
        },
        {
            "{ dog { name } } fragment A on Dog { name ...B } fragment B on Dog { name ...A }",
            [
                "Fragment \"A\" is never used. @ 1:18",
                "Fragment \"B\" is never used. @ 1:50",
            ]
        },
        { "{ dog { ...a } } fragment A on Dog { name }", ["Fragment \"A\" is never used. @ 1:18"] },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, NoUnusedFragmentsRule.Definition, document, errors);
}
