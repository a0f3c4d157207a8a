using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Lists the files of the datasets under the paths that a user gave; opens no more than their descriptions.</summary>
internal sealed class DatasetFinder(ReadingLimits limits, IDiagnosticSink diagnostics)
{
    private const int ParentCountMax = 3; // folders between a file and the description of its dataset

    // What a folder without a description is searched for.
    private static readonly string[] DataExtensions = [".json", ".yaml", ".yml", ".jsonl", ".ndjson", ".csv", ".tsv"];

    // By name and folder: two folders can hold the same dataset, and what each of its sources says is compared later.
    private readonly SortedDictionary<string, FoundDataset> _found = new(StringComparer.Ordinal);
    private int _fileCount;

    /// <summary>Datasets by name.</summary>
    public IEnumerable<FoundDataset> Found => _found.Values;

    /// <summary>Adds a file or a folder.</summary>
    public void Add(string path)
    {
        try
        {
            var name = NameOf(path);
            if (Directory.Exists(path))
            {
                AddFolder(path, name);
            }
            else if (File.Exists(path))
            {
                AddFile(path, name);
            }
            else
            {
                diagnostics.Report(new Diagnostic(name, 0, 0, DiagnosticCodes.FileNotFound, "There is no such file or folder."));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(new Diagnostic(path, 0, 0, DiagnosticCodes.FileUnreadable, $"Cannot be listed: {exception.Message}"));
        }
    }

    private void AddFolder(string folder, string name)
    {
        var descriptionPath = Path.Combine(folder, DatasetDescription.FileName);
        if (File.Exists(descriptionPath))
        {
            if (ReadDescription(descriptionPath, name) is { } description)
            {
                Add(new FoundDataset(description.Name, folder, IsWhole: true, description, FilesOf(folder, name, description)));
            }

            return;
        }

        InputFile[] files =
        [
            .. Directory.EnumerateFiles(folder)
                .Where(IsData)
                .Select(file => new InputFile(file, $"{name}/{Path.GetFileName(file)}"))
                .Where(file => DataExtensions.Contains(file.Extension) && Count(file.Name))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
        if (files.Length > 0)
        {
            Add(new FoundDataset(Path.GetFileName(name), folder, IsWhole: true, null, files));
        }

        foreach (var subfolder in Directory.EnumerateDirectories(folder).Where(IsVisible).Order(StringComparer.Ordinal))
        {
            AddFolder(subfolder, $"{name}/{Path.GetFileName(subfolder)}");
        }
    }

    private void AddFile(string path, string name)
    {
        if (Path.GetFileName(path) == DatasetDescription.FileName)
        {
            AddFolder(Path.GetDirectoryName(Path.GetFullPath(path))!, NameOf(Path.GetDirectoryName(Path.GetFullPath(path))!));
            return;
        }

        if (!Count(name))
        {
            return;
        }

        InputFile file = new(path, name);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        for (var i = 0; i < ParentCountMax && folder is not null; i++, folder = Path.GetDirectoryName(folder))
        {
            var descriptionPath = Path.Combine(folder, DatasetDescription.FileName);
            if (File.Exists(descriptionPath)
                && ReadDescription(descriptionPath, NameOf(folder)) is { } description
                && FilesOf(folder, NameOf(folder), description).Any(other => Path.GetFullPath(other.Path) == Path.GetFullPath(path)))
            {
                Add(new FoundDataset(description.Name, folder, IsWhole: false, description, [file]));
                return;
            }
        }

        Add(new FoundDataset(name, Path.GetDirectoryName(Path.GetFullPath(path))!, IsWhole: false, null, [file]));
    }

    // The same dataset twice is one: a file of it and its folder, or two of its files.
    private void Add(FoundDataset dataset)
    {
        var key = $"{dataset.Name}\n{Path.GetFullPath(dataset.Folder)}";
        if (!_found.TryGetValue(key, out var earlier))
        {
            _found.Add(key, dataset);
            return;
        }

        InputFile[] files = [.. earlier.Files.Concat(dataset.Files).DistinctBy(file => Path.GetFullPath(file.Path)).OrderBy(file => file.Name, StringComparer.Ordinal)];
        _found[key] = earlier with { IsWhole = earlier.IsWhole || dataset.IsWhole, Files = files };
    }

    private DatasetDescription? ReadDescription(string path, string folderName)
    {
        InputFile file = new(path, $"{folderName}/{DatasetDescription.FileName}");
        return DescriptionFile.Read(file, limits, diagnostics) is { } record ? new DatasetDescriptionReader(diagnostics).Read(record) : null;
    }

    private List<InputFile> FilesOf(string folder, string name, DatasetDescription description)
    {
        List<InputFile> files = [];
        foreach (var pattern in description.Files)
        {
            var subfolder = Path.GetDirectoryName(pattern) ?? "";
            var inFolder = Path.Combine(folder, subfolder);
            string[] paths = Directory.Exists(inFolder) ? Directory.GetFiles(inFolder, Path.GetFileName(pattern)) : [];
            if (paths.Length == 0)
            {
                diagnostics.Report(new Diagnostic(
                    $"{name}/{pattern}",
                    0,
                    0,
                    DiagnosticCodes.FileNotFound,
                    "The dataset's description lists the file, and it is not there."));
            }

            var prefix = subfolder.Length == 0 ? name : $"{name}/{subfolder.Replace('\\', '/')}";
            files.AddRange(paths.Select(path => new InputFile(path, $"{prefix}/{Path.GetFileName(path)}")).Where(file => Count(file.Name)));
        }

        return [.. files.DistinctBy(file => file.Path).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    private bool Count(string name)
    {
        if (++_fileCount <= limits.FileCountMax)
        {
            return true;
        }

        if (_fileCount == limits.FileCountMax + 1)
        {
            diagnostics.Report(new Diagnostic(
                name,
                0,
                0,
                DiagnosticCodes.TooManyFiles,
                $"More than {limits.FileCountMax} files; this one and those after it are not read.",
                null,
                $"at most {limits.FileCountMax}"));
        }

        return false;
    }

    private static bool IsData(string path) =>
        IsVisible(path)
        && Path.GetFileName(path) != DecisionFile.DefaultName // what a person decided about the data lies beside it
        && !path.EndsWith(MappingStore.Suffix, StringComparison.OrdinalIgnoreCase);

    private static bool IsVisible(string path) => !Path.GetFileName(path).StartsWith('.');

    // The last part of the path as given: what a record of the run may show on any machine.
    private static string NameOf(string path) => Path.GetFileName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar)) is { Length: > 0 } name ? name : "input";
}
