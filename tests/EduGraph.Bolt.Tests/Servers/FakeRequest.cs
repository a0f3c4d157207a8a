namespace EduGraph.Bolt.Tests.Servers;

/// <summary>A message that came to a <see cref="FakeServer"/>.</summary>
/// <param name="Connection">On which connection, from 1.</param>
/// <param name="Index">As which message of all connections, from 0.</param>
/// <param name="Tag">What it asks.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record FakeRequest(int Connection, int Index, byte Tag, IReadOnlyList<object?> Fields)
{
    internal Dictionary<string, object?> Map(int field) => (Dictionary<string, object?>)Fields[field]!;
}
