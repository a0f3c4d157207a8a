using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>The contract, kept by Neo4j.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreContractTests(Neo4jServers servers) : GraphStoreContract
{
    private int _storeCount;

    protected override async Task<IGraphStore> CreateAsync() => await Neo4jServers.OpenAsync(await servers.EmptyAsync(_storeCount++));

    protected override Task<IGraphStore> OpenAgainAsync(IGraphStore store) => Neo4jServers.OpenAsync(store.Name);

    protected override Task DamageAsync(IGraphStore store) =>
        Neo4jServers.QueryAsync(store.Name, "MATCH (m:Mention {ordinal: 0}) DETACH DELETE m");
}
