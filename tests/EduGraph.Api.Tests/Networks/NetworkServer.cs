using EduGraph.Api.Tests.Hosting;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Networks;

/// <summary>A server over seven institutions: <c>hub</c> is an agreement of i0 to i4, <c>pair45</c> one of i4 and i5 (2020), <c>pair56</c> one of i5 and i6 (2022).</summary>
public sealed class NetworkServer : IAsyncLifetime
{
    private ApiServer? _api;

    internal ApiServer Api => _api!;

    public async ValueTask InitializeAsync() => _api = await ApiServer.StartAsync(graph: Graph());

    public async ValueTask DisposeAsync() => await Api.DisposeAsync();

    internal static TinyGraph Graph()
    {
        var graph = SmallWorld.Many([]);
        var source = graph.Source("list").Node("pair45", "Agreement").Node("pair56", "Agreement").Date("pair45", "signedOn", "2020").Date("pair56", "signedOn", "2022");
        for (var number = 0; number < 7; number++)
        {
            source.Node($"i{number}", "Institution", $"Name {number}");
        }

        for (var number = 0; number < 5; number++)
        {
            source.Relates($"i{number}", "PARTY_TO", "hub");
        }

        source.Relates("i4", "PARTY_TO", "pair45").Relates("i5", "PARTY_TO", "pair45").Relates("i5", "PARTY_TO", "pair56").Relates("i6", "PARTY_TO", "pair56");
        return graph;
    }
}
