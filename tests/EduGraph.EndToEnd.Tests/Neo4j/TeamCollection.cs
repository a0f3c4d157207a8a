namespace EduGraph.EndToEnd.Tests.Neo4j;

/// <summary>Tests that share one Neo4j server, and so run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class TeamCollection : ICollectionFixture<TeamServer>
{
    public const string Name = "Neo4j";
}
