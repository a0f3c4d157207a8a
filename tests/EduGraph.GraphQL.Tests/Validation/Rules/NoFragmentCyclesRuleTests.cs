using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "fragment A on Dog { ...B } fragment B on Dog { name } { dog { ...A ...A ...B } }", [] },
        { "fragment A on Dog { ...Unknown }", [] },
        { "fragment A on Human { relatives { ...A } }", ["Cannot spread fragment \"A\" within itself. @ 1:35"] },
        { "fragment A on Dog { ...A }", ["Cannot spread fragment \"A\" within itself. @ 1:21"] },
        { "fragment A on Pet { ... on Dog { ...A } }", ["Cannot spread fragment \"A\" within itself. @ 1:34"] },
        { "fragment A on Dog { ...B } fragment B on Dog { ...A }", ["Cannot spread fragment \"A\" within itself via \"B\". @ 1:21 1:48"] },
        {
            "fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...A ...B }",
            [
                "Cannot spread fragment \"A\" within itself via \"B\", \"C\". @ 1:21 1:48 1:75",
                "Cannot spread fragment \"B\" within itself via \"C\". @ 1:48 1:80",
            ]
        },
        {
            "fragment A on Dog { ...B ...B } fragment B on Dog { ...A }",
            [
                "Cannot spread fragment \"A\" within itself via \"B\". @ 1:21 1:53",
            ]
        },
        {
            "fragment A on Dog { mother { ...B } ...C } fragment B on Dog { ...A } fragment C on Dog { ...A ...B }",
            [
                "Cannot spread fragment \"A\" within itself via \"C\". @ 1:37 1:91",
                "Cannot spread fragment \"A\" within itself via \"C\", \"B\". @ 1:37 1:96 1:64",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, NoFragmentCyclesRule.Definition, document, errors);
}
