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

    [Theory]
    [InlineData("scalar A @specifiedBy(url: 1)", "Argument \"url\" has invalid value 1.", 28)]
    [InlineData("scalar A @specifiedBy(url: null)", "Argument \"url\" of non-null type \"String!\" must not be null.", 28)]
    [InlineData("extend scalar A @specifiedBy(url: A) scalar A", "Argument \"url\" has invalid value A.", 35)]
    [InlineData("enum E { A @deprecated(reason: [\"b\"]) }", "Argument \"reason\" has invalid value [\"b\"].", 32)]
    [InlineData("directive @d(a: Int @deprecated(reason: 1.5)) on FIELD", "Argument \"reason\" has invalid value 1.5.", 41)]
    public void Directive_of_the_specification_is_refused_with_a_value_that_is_none(string sdl, string message, int column)
    {
        SchemaException exception = Assert.Throws<SchemaException>(new SchemaBuilder().AddText(sdl).AddText("type Query { a: Int }").Build);
        GraphQLError error = Assert.Single(exception.Errors);
        Assert.Equal((message, column), (error.Message, error.Locations[0].Column));
    }

    // graphql-js throws where it prints these; nothing to compare them with.
    [Theory]
    [InlineData("S = { a: [1, B, null] }", "S = {a: [1, \"B\", null]}")]
    [InlineData("S = [1.50, \"b\", true]", "S = [1.5, \"b\", true]")]
    [InlineData("Float = 1e400", "Float = 1e999")]
    [InlineData("[Float] = -1e400", "[Float] = [-1e999]")]
    public void Default_value_that_is_no_plain_value_is_printed(string written, string printed)
    {
        Schema schema = new SchemaBuilder().AddText($"type Query {{ a(b: {written}): Int }} scalar S").Build();
        Assert.Contains($"a(b: {printed}): Int", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }
}
