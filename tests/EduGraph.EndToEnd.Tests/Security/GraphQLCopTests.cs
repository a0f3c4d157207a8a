using EduGraph.EndToEnd.Tests.Conformance;

namespace EduGraph.EndToEnd.Tests.Security;

public sealed class GraphQLCopTests
{
    [Fact]
    public async Task Public_profile_shows_what_it_is_meant_to_show_and_no_more()
    {
        await using ServerProcess server = await ServerProcess.StartAsync("none");
        Assert.Equal(["GET Method Query Support", "GraphQL IDE", "Introspection"], await new GraphQLCop(server.Client, "graphql").FindAsync());
    }

    [Fact]
    public async Task Hardened_profile_shows_nothing()
    {
        await using ServerProcess server = await ServerProcess.StartAsync("none", ("EDUGRAPH_Api__Profile", "Hardened"));
        Assert.Empty(await new GraphQLCop(server.Client, "graphql").FindAsync());
    }
}
