using Neo4j.Driver;

namespace EduGraph.Bolt.Results;

/// <summary>A place in a query, as the server counts it.</summary>
internal sealed record InputPosition(int Offset, int Line, int Column) : IInputPosition
{
    internal static InputPosition? Of(object? value) => value is Dictionary<string, object?> map
        ? new InputPosition(Number(map, "offset"), Number(map, "line"), Number(map, "column"))
        : null;

    private static int Number(Dictionary<string, object?> map, string key) =>
        map.GetValueOrDefault(key) is long number ? checked((int)number) : 0;
}
