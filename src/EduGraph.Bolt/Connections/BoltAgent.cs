using System.Runtime.InteropServices;

namespace EduGraph.Bolt.Connections;

/// <summary>What HELLO says of this client since Bolt 5.3.</summary>
internal static class BoltAgent
{
    internal static readonly Dictionary<string, object?> Content = new()
    {
        ["product"] = $"edugraph-bolt/{typeof(BoltAgent).Assembly.GetName().Version?.ToString(3)}",
        ["platform"] = $"{RuntimeInformation.OSDescription}; {RuntimeInformation.OSArchitecture}",
        ["language"] = $".NET {Environment.Version}",
    };
}
