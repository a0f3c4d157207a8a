using System.Runtime.CompilerServices;

namespace EduGraph.EndToEnd.Tests;

/// <summary>Where the checkout lies, found from this file's own place in it.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string File(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
