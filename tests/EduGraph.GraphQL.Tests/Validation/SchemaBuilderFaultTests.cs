using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Validation;

public sealed class SchemaBuilderFaultTests
{
    [Fact]
    public void Schema_that_does_not_hold_together_is_refused_with_every_fault_and_its_place()
    {
        SchemaBuilder builder = new SchemaBuilder().AddText("type Query { a: Strin\n a: Int @unknown }", "a.graphql").AddText("scalar Query", "b.graphql");
        SchemaException exception = Assert.Throws<SchemaException>(builder.Build);
        Assert.Equal(
            [
                "a.graphql:1:14: Field \"Query.a\" can only be defined once.",
                "a.graphql:1:17: Unknown type \"Strin\". Did you mean \"String\"?",
                "a.graphql:2:9: Unknown directive \"@unknown\".",
                "a.graphql:1:6: There can be only one type named \"Query\".",
            ],
            exception.Errors.Select(static error => error.ToString()));
    }
}
