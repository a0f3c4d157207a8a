using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ dog { name } }", [] },
        { "query A { dog { name } } fragment F on Dog { name }", [] },
        {
            "query A { dog { name } } type Cow { name: String } extend type Dog { colour: String }",
            [
                "The \"Cow\" definition is not executable. @ 1:26",
                "The \"Dog\" definition is not executable. @ 1:52",
            ]
        },
        {
            "schema { query: Query } extend schema @skip(if: true)",
            [
                "The schema definition is not executable. @ 1:1",
                "The schema definition is not executable. @ 1:25",
            ]
        },
        {
            "directive @d on FIELD { dog { name } } scalar S union U = Dog enum E { A } input I { a: Int } interface N { a: Int }",
            [
                "The \"d\" definition is not executable. @ 1:1",
                "The \"S\" definition is not executable. @ 1:40",
                "The \"U\" definition is not executable. @ 1:49",
                "The \"E\" definition is not executable. @ 1:63",
                "The \"I\" definition is not executable. @ 1:76",
                "The \"N\" definition is not executable. @ 1:95",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, ExecutableDefinitionsRule.Definition, document, errors);
}
