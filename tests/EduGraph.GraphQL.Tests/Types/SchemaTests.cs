using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Types;

public sealed class SchemaTests
{
    private static readonly Schema Example = new SchemaBuilder()
        .AddText("type Query { a: A i: I u: U } interface I { x: Int } interface J implements I { x: Int }")
        .AddText("type A implements I & J { x: Int } type B implements I { x: Int } type C { x: Int } union U = C | A")
        .Build();

    [Fact]
    public void Two_uses_of_a_type_are_one_object()
    {
        GraphQLType first = Example.TypeFromSyntax(Parser.ParseType("[A!]!"))!;
        Assert.Same(first, Example.TypeFromSyntax(Parser.ParseType("[A!]!")));
        Assert.Equal("[A!]!", first.ToString());
        Assert.Null(Example.TypeFromSyntax(Parser.ParseType("[Missing!]!")));
    }

    [Fact]
    public void Possible_types_stand_in_the_order_of_the_schema_or_of_the_union()
    {
        Assert.Equal("A B", string.Join(' ', Example.GetPossibleTypes(Example.FindType("I")!)));
        Assert.Equal("C A", string.Join(' ', Example.GetPossibleTypes(Example.FindType("U")!)));
        Assert.Empty(Example.GetPossibleTypes(Example.FindType("A")!));
    }

    [Theory]
    [InlineData("A", "A", true)]
    [InlineData("A", "I", true)]
    [InlineData("J", "I", true)]
    [InlineData("C", "I", false)]
    [InlineData("A!", "A", true)]
    [InlineData("A", "A!", false)]
    [InlineData("[A!]!", "[I]", true)]
    [InlineData("[A]", "A", false)]
    [InlineData("A", "U", true)]
    [InlineData("B", "U", false)]
    [InlineData("I", "A", false)]
    public void Sub_types_are_those_whose_every_value_is_one_of_the_super_type(string type, string superType, bool expected) =>
        Assert.Equal(expected, Example.IsSubTypeOf(
            Example.TypeFromSyntax(Parser.ParseType(type))!, Example.TypeFromSyntax(Parser.ParseType(superType))!));

    [Theory]
    [InlineData("Query", "__schema", true)]
    [InlineData("Query", "__type", true)]
    [InlineData("A", "__schema", false)]
    [InlineData("A", "__typename", true)]
    [InlineData("U", "__typename", true)]
    [InlineData("Int", "__typename", false)]
    [InlineData("A", "x", true)]
    [InlineData("U", "x", false)]
    public void Fields_of_introspection_are_found_where_they_are(string type, string field, bool isFound) =>
        Assert.Equal(isFound, Example.FindField(Example.FindType(type)!, field) is not null);
}
