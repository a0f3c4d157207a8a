using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "fragment A on Dog { name } fragment B on Dog { name } query A { dog { ...A ...B } }", [] },
        { "fragment A on Dog { name } fragment A on Cat { name }", ["There can be only one fragment named \"A\". @ 1:10 1:37"] },
        {
            "fragment A on Dog { name } fragment A on Dog { name } fragment A on Dog { name }",
            [
                "There can be only one fragment named \"A\". @ 1:10 1:37",
                "There can be only one fragment named \"A\". @ 1:10 1:64",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, UniqueFragmentNamesRule.Definition, document, errors);
}
