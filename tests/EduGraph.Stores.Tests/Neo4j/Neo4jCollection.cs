namespace EduGraph.Stores.Tests.Neo4j;

/// <summary>The tests that share the Neo4j servers: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jServers>
{
    public const string Name = "Neo4j";
}
