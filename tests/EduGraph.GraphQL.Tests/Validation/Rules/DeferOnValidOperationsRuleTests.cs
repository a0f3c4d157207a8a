using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class DeferOnValidOperationsRuleTests
{
    private static readonly Schema Pets = new SchemaBuilder().AddText(TestSchemas.Text("pets"))
        .AddText("directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT").Build();

    public static TheoryData<string, string[]> Documents => new()
    {
        { "{ dog { ... @defer { name } } }", [] },
        { "subscription { barked { ... @defer { name } } }", [
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @ 1:29",
        ] },
        { "subscription { barked { ... @defer(if: true) { name } } }", [
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @ 1:29",
        ] },
        { "subscription { barked { ... @defer(if: false) { name } } }", [] },
        { "subscription S($d: Boolean!) { barked { ... @defer(if: $d) { name } } }", [] },
        { "subscription { barked { ...F } } fragment F on Dog { ...G } fragment G on Dog { ... @defer { name } }", [
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @ 1:85 1:54 1:25",
        ] },
        { "subscription { barked { ... @defer @skip(if: true) { name } ... @defer @include(if: false) { name } } }", [] },
        { "subscription { barked { ... @defer @skip(if: false) { name } ... @defer @include(if: true) { name } } }", [
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @ 1:29",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. @ 1:66",
        ] },
        { "subscription S($d: Boolean!) { barked { ... @defer @skip(if: $d) { name } ... @defer @include(if: $d) { name } } }", [] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documents_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(Pets, DeferOnValidOperationsRule.Definition, document, errors);
}
