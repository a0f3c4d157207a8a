namespace EduGraph.Ingestion.Reading;

/// <summary>What the first records of a JSON or JSON Lines file tell of the rest.</summary>
/// <param name="IsRor">Whether the first one is a record of the Research Organization Registry.</param>
/// <param name="Words">Kinds and relationship types that the first ones use.</param>
internal sealed record FileHead(bool IsRor, IReadOnlyList<string> Words)
{
    /// <summary>A file whose head cannot be read.</summary>
    public static readonly FileHead Unknown = new(false, []);

    private const int RecordCountMax = 100;

    /// <summary>Reads the head.</summary>
    /// <exception cref="SeedDocumentException">The file cannot be read.</exception>
    public static FileHead Read(InputFile file, ReadingLimits limits)
    {
        using var stream = file.Open();
        JsonRecordParser parser = new(limits, NoDiagnostics.Instance);
        SeedRecord record = new();
        List<string> words = [];
        foreach (var raw in RecordsOf(stream, file, limits).Take(RecordCountMax))
        {
            record.Reset(file.Name, 1, 1, raw);
            if (!parser.TryParse(record) || record.KindOf(0) != TokenKind.Map)
            {
                continue;
            }

            if (record.Find(0, "id"u8) is var id and >= 0 && RorDocument.IsId(record.TextOf(id)))
            {
                return new FileHead(true, []);
            }

            foreach (var word in new[] { record.Find(0, "kind"u8), record.Find(0, "from"u8) < 0 ? -1 : record.Find(0, "type"u8) })
            {
                if (word >= 0 && record.IsText(word))
                {
                    words.Add(record.StringOf(word));
                }
            }
        }

        return new FileHead(false, [.. words.Distinct()]);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> RecordsOf(Stream stream, InputFile file, ReadingLimits limits)
    {
        if (file.Extension == ".json")
        {
            JsonElementReader elements = new(stream, file.Name, limits, NoDiagnostics.Instance);
            while (elements.TryRead(out var element))
            {
                yield return element.Raw;
            }
        }
        else
        {
            LineReader lines = new(stream, file.Name, limits, NoDiagnostics.Instance);
            while (lines.TryRead(out var line))
            {
                yield return line;
            }
        }
    }
}
