using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation.Rules;

namespace EduGraph.GraphQL.Tests.Validation.Rules;

public sealed class DeferOnRootFieldRuleTests
{
    private static readonly Schema Pets = new SchemaBuilder().AddText(TestSchemas.Text("pets"))
        .AddText("directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT").Build();

    public static TheoryData<string, string[]> Documents => new()
    {
        { "{ ... @defer { dog { name } } }", [] },
        { "mutation { feed(dog: 1) { ... @defer { name } } }", [] },
        { "mutation { ... @defer { feed(dog: 1) { name } } }", [
            "Defer directive cannot be used on root mutation type \"Mutation\". @ 1:16",
        ] },
        { "mutation { ... { ...F @defer } } fragment F on Mutation { feed(dog: 1) { name } }", [
            "Defer directive cannot be used on root mutation type \"Mutation\". @ 1:23",
        ] },
        { "mutation { ...F } fragment F on Mutation { ... @defer { feed(dog: 1) { name } } }", [
            "Defer directive cannot be used on root mutation type \"Mutation\". @ 1:48",
        ] },
        { "subscription { ... @defer { barked { name } } }", [
            "Defer directive cannot be used on root subscription type \"Subscription\". @ 1:20",
        ] },
        { "mutation A { ...F } mutation B { ...F } fragment F on Mutation { feed(dog: 1) { name } ...F }", [] },
        { "mutation { ...Missing @defer }", [] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documents_give_the_errors_of_the_rule(string document, string[] errors) =>
        RuleAssert.Gives(Pets, DeferOnRootFieldRule.Definition, document, errors);
}
