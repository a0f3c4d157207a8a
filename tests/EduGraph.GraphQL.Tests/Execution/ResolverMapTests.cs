using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Tests.Execution;

public sealed class ResolverMapTests
{
    private static readonly Schema Example =
        new SchemaBuilder().AddText("type Query { first: Int second: [Query] } interface I { a: Int }", "q.graphql").Build();

    [Fact]
    public void Fields_without_a_resolver_are_all_named_with_their_place()
    {
        ResolverMap resolvers = new ResolverMap(Example).Bind("Query.first", (_, _) => 1);
        SchemaException exception = Assert.Throws<SchemaException>(() => new GraphQLExecutor(Example, resolvers));
        Assert.Equal("q.graphql:1:25: Field \"Query.second\" has no resolver.", exception.Message);
    }

    [Theory]
    [InlineData("Query.frist", "The schema has no field \"Query.frist\". Did you mean \"Query.first\"? (Parameter 'coordinate')")]
    [InlineData("I.a", "The schema has no field \"I.a\". (Parameter 'coordinate')")]
    public void Field_that_the_schema_does_not_have_is_refused_with_the_nearest_name(string coordinate, string message)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new ResolverMap(Example).Bind(coordinate, (_, _) => 1));
        Assert.StartsWith(message[..message.IndexOf('(', StringComparison.Ordinal)].TrimEnd(), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolver_of_leaves_is_refused_for_objects() => Assert.Throws<ArgumentException>(
        () => new ResolverMap(Example).Bind("Query.second", LeafResolvers.Int(_ => 1)));

    [Fact]
    public void Type_that_is_not_abstract_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ResolverMap(Example).BindType("Query", _ => "Query"));
}
