namespace EduGraph.Api.Tests.Hosting;

public sealed class EduGraphMiddlewareTests
{
    [Fact]
    public async Task Slash_at_the_end_of_an_address_changes_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        foreach (var address in (string[])["/graphql?query={__typename}", "/graphql?sdl", "/healthz", "/v1/export", "/v1/entities/ins-cn"])
        {
            var expected = await server.Client.GetStringAsync(address);
            Assert.Equal(expected, await server.Client.GetStringAsync(address.Contains('?') ? address.Replace("?", "/?", StringComparison.Ordinal) : address + "/"));
        }
    }
}
