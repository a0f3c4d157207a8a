using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Reading;

/// <summary>What a <c>dataset.json</c> says of the folder it lies in.</summary>
internal sealed record DatasetDescription
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "dataset.json";

    /// <summary>Name of the dataset.</summary>
    public required string Name { get; init; }

    /// <summary>How its files are read.</summary>
    public required ReaderKind Reader { get; init; }

    /// <summary>Its files, as paths relative to the folder; <c>*</c> stands for any name in the last part.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The one source of a dataset that is not made of packs; null for packs.</summary>
    public SourceDescription? Source { get; init; }

    /// <summary>What holds for the sources of packs.</summary>
    public required SourceDefaults Defaults { get; init; }

    /// <summary>Path of the mapping, relative to the folder; null where the schema's words are used.</summary>
    public string? Mapping { get; init; }

    /// <summary>How much there is.</summary>
    public required ExpectedCounts Expected { get; init; }
}
