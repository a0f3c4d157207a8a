using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    private static readonly ValidationOptions ManyErrors = new() { ErrorCountMax = 100 };

    [Fact]
    public void Valid_document_gives_no_errors() =>
        Assert.Empty(Validate("query Q($id: ID) { human(id: $id) { ...F } } fragment F on Human { name pets { ... on Dog { barks } } }"));

    [Fact]
    public void Errors_of_several_rules_come_in_the_order_of_the_visit() =>
        Assert.Equal(
            [
                "Unknown type \"Strin\". Did you mean \"String\"? @ 1:13",
                "Field \"barks\" must not have a selection since type \"Boolean\" has no subfields. @ 1:43",
                "Unknown directive \"@unknown\". @ 1:34",
                "Cannot query field \"x\" on type \"Dog\". @ 1:49",
                "Variable \"$a\" is never used in operation \"Q\". @ 1:9",
            ],
            Validate("query Q($a: Strin) { dog { barks @unknown { a } x } }", ManyErrors));

    [Fact]
    public void At_most_five_errors_are_reported_and_one_that_says_so()
    {
        Assert.Equal(5, Validate("{ a b c d e }").Count);
        IReadOnlyList<string> errors = Validate("{ a b c d e f }");
        Assert.Equal(6, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted. @ ", errors[^1]);
    }

    [Fact]
    public void Errors_carry_codes()
    {
        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(TestSchemas.Pets, Parser.Parse("{ a b }"), new() { ErrorCountMax = 1 });
        Assert.Equal([ValidationErrorCodes.ValidationFailed, ValidationErrorCodes.TooManyErrors], errors.Select(static error => error.Code));
    }

    [Theory]
    [InlineData(SuggestionScope.All, " Did you mean \"name\"?", " Did you mean \"types\"?", " Did you mean \"Dog\"?")]
    [InlineData(SuggestionScope.Domain, " Did you mean \"name\"?", "", " Did you mean \"Dog\"?")]
    [InlineData(SuggestionScope.None, "", "", "")]
    public void Suggestions_are_of_the_names_that_may_be_told(SuggestionScope scope, string onField, string onIntrospection, string onType) =>
        Assert.Equal(
            [
                $"Cannot query field \"nme\" on type \"Dog\".{onField} @ 1:9",
                $"Cannot query field \"typs\" on type \"__Schema\".{onIntrospection} @ 1:26",
                $"Unknown type \"Dogg\".{onType} @ 1:40",
            ],
            Validate("{ dog { nme } __schema { typs } ... on Dogg { a } }", ManyErrors with { Suggestions = scope }));

    [Theory]
    [InlineData("mutation { feed(dog: 1) { name } }", "pets", null)]
    [InlineData("mutation { __typename }", "catalogue", "The mutation operation is not supported by the schema. @ 1:1")]
    [InlineData("subscription S { a }", "catalogue", "The subscription operation is not supported by the schema. @ 1:1")]
    public void Operation_has_a_root_type(string document, string schemaName, string? error) =>
        Assert.Equal(
            error is null ? [] : [error],
            DocumentValidator.Validate(TestSchemas.Read(schemaName), Parser.Parse(document)).Select(RuleAssert.Write));

    [Theory]
    [InlineData("subscription S { barked @skip(if: true) { name } }", "Subscription \"S\"", "1:25")]
    [InlineData("subscription ($a: Boolean!) { ... @include(if: $a) { barked { name } } }", "Anonymous Subscription", "1:35")]
    [InlineData(
        "subscription S { ...F @skip(if: false) } fragment F on Subscription { barked @include(if: true) { name } }",
        "Subscription \"S\"",
        "1:23 1:78")]
    public void Root_field_of_a_subscription_is_unconditional(string document, string subject, string places) =>
        Assert.Equal(
            [$"{subject} must not use `@skip` or `@include` directives in the top level selection. @ {places}"],
            Validate(document));

    [Fact]
    public void Descriptions_do_not_affect_validation() =>
        Assert.Empty(Validate("\"What\" query Q(\"Which\" $id: ID) { human(id: $id) { ...F } } \"Some\" fragment F on Human { name }"));

    [Fact]
    public void Introspection_is_as_deep_as_the_limits_say()
    {
        const string Lists = "{ __schema { types { fields { type { fields { name } } } } } }";
        Assert.Equal(["Maximum introspection depth exceeded @ 1:3"], Validate(Lists));
        Assert.Empty(Validate(Lists, new() { IntrospectionListDepthMax = 2 }));
        Assert.Empty(Validate(OfTypes(16)));
        Assert.Equal(["Maximum introspection depth exceeded @ 1:3"], Validate(OfTypes(17)));
        static string OfTypes(int count) =>
            $"{{ __type(name: \"Dog\") {{ {string.Concat(Enumerable.Repeat("ofType { ", count))} name {new string('}', count)} }} }}";
    }

    private static IReadOnlyList<string> Validate(string document, ValidationOptions? options = null) =>
        [.. DocumentValidator.Validate(TestSchemas.Pets, Parser.Parse(document), options).Select(RuleAssert.Write)];
}
