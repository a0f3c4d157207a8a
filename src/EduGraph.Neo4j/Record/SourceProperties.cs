using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Claims;
using Neo4j.Driver;

namespace EduGraph.Neo4j.Record;

/// <summary>A document's node: what is known of its source, under the schema's names, and how the document was read.</summary>
internal static class SourceProperties
{
    /// <summary>What is returned of a document's node, in the order in which <see cref="Read"/> takes it.</summary>
    public const string Columns =
        "d.id, d.title, d.url, d.publisher, d.publishedOn, d.retrievedOn, d.language, d.licence, d.dataset";

    public static Dictionary<string, object?> Of(SourceDescription source, long document, string contentHash) => new()
    {
        ["document"] = document,
        ["contentHash"] = contentHash,
        ["id"] = source.Id,
        ["title"] = source.Title,
        ["url"] = source.Url,
        ["publisher"] = source.Publisher,
        ["publishedOn"] = source.PublishedOn?.ToString(),
        ["retrievedOn"] = source.RetrievedOn?.ToString(),
        ["language"] = source.Language,
        ["licence"] = source.Licence,
        ["dataset"] = source.Dataset,
    };

    /// <exception cref="DamagedRecordException">A property is not what <see cref="Of"/> gives.</exception>
    public static SourceDescription Read(IRecord record, int firstColumn) => new()
    {
        Id = Text(record[firstColumn]) ?? throw new DamagedRecordException("a document has no id"),
        Title = Text(record[firstColumn + 1]) ?? throw new DamagedRecordException("a document has no title"),
        Url = Text(record[firstColumn + 2]),
        Publisher = Text(record[firstColumn + 3]),
        PublishedOn = Date(record[firstColumn + 4]),
        RetrievedOn = Date(record[firstColumn + 5]),
        Language = Text(record[firstColumn + 6]),
        Licence = Text(record[firstColumn + 7]),
        Dataset = Text(record[firstColumn + 8]),
    };

    private static string? Text(object? value) => value as string;

    private static PartialDate? Date(object? value) => value switch
    {
        null => null,
        string text when PartialDate.TryParse(text, out var date) => date,
        _ => throw new DamagedRecordException($"\"{value}\" is no date"),
    };
}
