[assembly: AssemblyFixture(typeof(EduGraph.Bolt.Tests.Servers.SharedServer))]

namespace EduGraph.Bolt.Tests.Servers;

/// <summary>The tests that talk to the shared server, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServerCollection
{
    public const string Name = "a real server";
}
