using System.Runtime.CompilerServices;

namespace EduGraph.Api.Tests;

/// <summary>Compares whole outputs with committed files; with <c>UPDATE_GOLDEN=1</c> in the environment it writes them anew.</summary>
internal static class GoldenFile
{
    /// <summary>Compares with a file of the project, named from its top folder.</summary>
    public static void Check(string path, string actual)
    {
        var file = Path.Combine(ProjectFolder(), path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(expected == actual, $"{path} differs from what the program gives, first at line {FirstDifference(expected, actual)}. "
            + $"If the change is meant, run the tests once with UPDATE_GOLDEN=1 and commit the file.");
    }

    /// <summary>The project's top folder, from where this file was compiled.</summary>
    public static string ProjectFolder([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i], Math.Min(left.Length, right.Length));
        return $"{line + 1}: expected \"{left.ElementAtOrDefault(line)}\", found \"{right.ElementAtOrDefault(line)}\"";
    }
}
