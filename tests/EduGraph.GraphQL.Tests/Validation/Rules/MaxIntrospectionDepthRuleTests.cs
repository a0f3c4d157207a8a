using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    public static TheoryData<string, string[]> PetsDocuments => new()
    {
        { "{ __schema { types { fields { type { fields { name } } } } } }", [] },
        {
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            [
                "Maximum introspection depth exceeded @ 1:3",
            ]
        },
        {
            "{ __type(name: \"Dog\") { interfaces { possibleTypes { ...F } } } } fragment F on __Type { inputFields { name } }",
            [
                "Maximum introspection depth exceeded @ 1:3",
            ]
        },
        {
            "{ dog { fields { fields { fields { name } } } } __type(name: \"Dog\") { ...F } } fragment F on __Type { fields { type { " +
                "...F } } }",
            [
                "Maximum introspection depth exceeded @ 1:49",
            ]
        },
        {
            "{ a: __type(name: \"A\") { ...F } b: __type(name: \"B\") { interfaces { interfaces { ...F } } } } fragment F on __Type " +
                "{ name fields { name } }",
            [
                "Maximum introspection depth exceeded @ 1:33",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PetsDocuments))]
    public void Documents_over_pets_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(TestSchemas.Pets, MaxIntrospectionDepthRule.Definition, document, errors);
}
