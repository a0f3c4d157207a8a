using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class DeferLabelRuleTests
{
    private static readonly Schema Pets = new SchemaBuilder().AddText(TestSchemas.Text("pets"))
        .AddText("directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT").Build();

    public static TheoryData<string, string[]> Documents => new()
    {
        { "{ dog { ... @defer { name } ... @defer { nickname } } }", [] },
        { "{ dog { ... @defer(label: \"a\") { name } ... @defer(label: \"b\") { nickname } } }", [] },
        { "{ dog { ... @defer(label: \"a\") { name } ... @defer(label: \"a\") { nickname } } }", [
            "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages. @ 1:13 1:45",
        ] },
        { "{ dog { ...F @defer(label: \"a\") } cat { ...F @defer(label: \"a\") } } fragment F on Pet { name }", [
            "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages. @ 1:14 1:46",
        ] },
        { "query Q($l: String) { dog { ... @defer(label: $l) { name } } }", [
            "Argument \"@defer(label:)\" must be a static string. @ 1:33",
        ] },
        { "{ dog { ... @defer(label: null) { name } ... @defer(label: null) { nickname } } }", [] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documents_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(Pets, DeferLabelRule.Definition, document, errors);
}
