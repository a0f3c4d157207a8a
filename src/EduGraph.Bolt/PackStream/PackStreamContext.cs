namespace EduGraph.Bolt.PackStream;

/// <summary>What reading depends on: the version of the protocol, and the names met so far on one connection.</summary>
/// <param name="HasElementIds">Whether entities carry element ids (Bolt 5).</param>
internal sealed record PackStreamContext(bool HasElementIds)
{
    internal NameCache Names { get; } = new();
}
