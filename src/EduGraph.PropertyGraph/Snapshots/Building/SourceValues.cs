using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>The properties of a <c>Source</c> node: no claims, but what its document says of itself.</summary>
internal static class SourceValues
{
    /// <summary>Adds all texts of a source to the pool.</summary>
    public static void AddTexts(SourceDescription source, TextPoolBuilder texts)
    {
        texts.Add(source.Id);
        texts.Add(source.Title);
        texts.Add(source.Url);
        texts.Add(source.Publisher);
        texts.Add(source.Language);
        texts.Add(source.Licence);
        texts.Add(source.Dataset);
    }

    /// <summary>The value of a property; null where the source does not have it.</summary>
    public static RawValue? Of(SourceDescription source, string property, TextPool texts) => property switch
    {
        "title" => Text(source.Title, texts),
        "url" => Text(source.Url, texts),
        "publisher" => Text(source.Publisher, texts),
        "publishedOn" => Date(source.PublishedOn),
        "retrievedOn" => Date(source.RetrievedOn),
        "language" => Text(source.Language, texts),
        "licence" => Text(source.Licence, texts),
        "dataset" => Text(source.Dataset, texts),
        _ => null,
    };

    private static RawValue? Text(string? text, TextPool texts) =>
        text is not null && texts.TryFind(text, out var index) ? RawValue.OfText(ValueKind.Text, index, TextPool.None) : null;

    private static RawValue? Date(PartialDate? date) => date is { } known ? new RawValue(ValueKind.Date, known.Packed) : null;
}
