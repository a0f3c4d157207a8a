namespace EduGraph.Bolt.Tests.Servers;

/// <summary>The tests that talk to the shared server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServerCollection : ICollectionFixture<SharedServer>
{
    public const string Name = "a real server";
}
