using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { ...A ... { name } } } fragment A on Dog { name }", [] },
        {
            "{ dog { ...Unknown1 ... on Dog { ...Unknown2 } } } fragment A on Dog { ...Unknown3 }",
            [
                "Unknown fragment \"Unknown1\". @ 1:12",
                "Unknown fragment \"Unknown2\". @ 1:37",
                "Unknown fragment \"Unknown3\". @ 1:75",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, KnownFragmentNamesRule.Definition, document, errors);
}
