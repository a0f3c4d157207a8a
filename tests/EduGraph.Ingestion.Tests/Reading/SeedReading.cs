using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Reading;

/// <summary>Reads files written for one test: what they give, and what is wrong with them.</summary>
internal sealed class SeedReading : IDisposable
{
    private readonly DiagnosticLog _log = new();

    private SeedReading() => Folder = Directory.CreateTempSubdirectory("edugraph-reading-").FullName;

    public string Folder { get; }

    public IReadOnlyList<SeedDataset> Datasets { get; private set; } = [];

    public List<DocumentPart> Parts { get; } = [];

    public IEnumerable<Mention> Mentions => Parts.SelectMany(part => part.Mentions);

    public IEnumerable<Claim> Claims => Parts.SelectMany(part => part.Claims);

    public IReadOnlyList<Diagnostic> Diagnostics => _log.Kept;

    public IReadOnlyList<string> Messages => [.. _log.Kept.Select(diagnostic => diagnostic.ToString())];

    /// <summary>Reads one file of a text.</summary>
    public static Task<SeedReading> OfAsync(string name, string text, ReadingLimits? limits = null) =>
        OfAsync([(name, Encoding.UTF8.GetBytes(text))], limits: limits);

    /// <summary>Reads a folder of files, or one path in it.</summary>
    public static async Task<SeedReading> OfAsync((string Name, byte[] Bytes)[] files, string path = "in", ReadingLimits? limits = null)
    {
        SeedReading reading = new();
        foreach (var (name, bytes) in files)
        {
            var file = Path.Combine(reading.Folder, "in", name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
        }

        await reading.ReadAsync(path, limits);
        return reading;
    }

    /// <summary>A claim as one line: subject's ref, predicate, value, qualifiers, locator.</summary>
    public string Show(Claim claim)
    {
        var mentions = Mentions.ToDictionary(mention => mention.Ordinal, mention => mention.Ref);
        string ShowValue(ClaimValue value) => value.Kind == ValueKind.Mention
            ? mentions[value.AsMention]
            : value.Language is null ? value.ToString() : $"{value}@{value.Language}";
        var qualifiers = string.Concat(claim.Qualifiers.Select(qualifier => $" {qualifier.Name}={ShowValue(qualifier.Value)}"));
        var locator = claim.Locator is null ? "" : $" [{claim.Locator}]";
        return $"{mentions[claim.Subject]} {claim.Predicate} {ShowValue(claim.Value)}{qualifiers}{locator}";
    }

    public IReadOnlyList<string> ShowClaims() => [.. Claims.Select(Show)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task ReadAsync(string path, ReadingLimits? limits)
    {
        SeedCatalog catalog = new(TestSchema.Graph, limits);
        Datasets = await catalog.FindAsync([Path.Combine(Folder, path)], _log, CancellationToken.None);
        foreach (var document in Datasets.SelectMany(dataset => dataset.Documents).Where(document => document.Source is not null))
        {
            await foreach (var part in document.ReadAsync(_log, CancellationToken.None))
            {
                Parts.Add(part);
            }
        }
    }
}
