using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>Finds what was loaded from under a folder once and is no longer there.</summary>
/// <remarks>
/// A folder that is given is the truth about what lies under it, and is known by its name, as runs record their inputs without the path of one
/// machine. What a later run read from elsewhere is no longer this folder's. A folder under which there is nothing at all says nothing: a
/// disk that is not mounted looks like that.
/// </remarks>
internal static class VanishedInputs
{
    /// <summary>Runs that are looked through for where a document came from, the latest.</summary>
    public const int RunCountMax = 1_000;

    /// <summary>Ids of sources whose files are gone from the folders among the paths, sorted.</summary>
    public static IEnumerable<string> Find(
        IReadOnlyList<string> paths, IngestionPlan plan, IReadOnlyDictionary<string, StoredDocument> stored, IReadOnlyList<IngestionRun> runs)
    {
        var folders = paths.Where(Directory.Exists).Select(path => new DirectoryInfo(path))
            .ToLookup(folder => folder.Name, folder => folder.FullName, StringComparer.Ordinal);
        folders = folders.Where(HasInput).SelectMany(group => group.Select(path => (group.Key, path)))
            .ToLookup(pair => pair.Key, pair => pair.path, StringComparer.Ordinal);
        if (folders.Count == 0)
        {
            return [];
        }

        var names = NamesByContent(runs);
        return stored
            .Where(entry => !plan.FoundSourceIds.Contains(entry.Key) && names.TryGetValue(entry.Value.ContentHash, out var name) && IsGone(name, folders))
            .Select(entry => entry.Key)
            .Order(StringComparer.Ordinal);

        bool HasInput(IGrouping<string, string> folder) => plan.Inputs.Any(input => IsUnder(input.Name, folder.Key));
    }

    // The name under which the latest run that read the content knew it.
    private static Dictionary<string, string> NamesByContent(IReadOnlyList<IngestionRun> runs)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (var input in runs.SelectMany(run => run.Inputs))
        {
            names.TryAdd(input.ContentHash, input.Name);
        }

        return names;
    }

    private static bool IsGone(string name, ILookup<string, string> folders)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var under = slash < 0 ? [] : folders[name[..slash]].ToList();
        return under.Count > 0 && under.All(folder => !Path.Exists(Path.Combine(folder, name[(slash + 1)..])));
    }

    private static bool IsUnder(string name, string folder) =>
        name == folder || (name.StartsWith(folder, StringComparison.Ordinal) && name.AsSpan(folder.Length).StartsWith("/"));
}
