using System.Buffers.Text;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Reading;

/// <summary>Reads a <c>dataset.json</c>.</summary>
/// <remarks>
/// Members: <c>name</c>, <c>title</c>, <c>publisher</c>, <c>url</c>, <c>licence</c>, <c>publishedOn</c>, <c>retrievedOn</c>,
/// <c>language</c>, <c>made</c>
/// (how it was made, for people: a text or a list of texts), <c>reader</c> (<c>packs</c>, <c>lines</c>, <c>csv</c>, <c>ror</c>),
/// <c>files</c>,
/// <c>mapping</c>, <c>expected</c> (<c>documents</c>, <c>nodes</c>, <c>relationships</c>).
/// </remarks>
internal sealed class DatasetDescriptionReader(IDiagnosticSink diagnostics)
{
    private static readonly string[] ReaderWords = ["packs", "lines", "csv", "ror"];
    private static readonly string[] Members =
    [
        "name", "title", "publisher", "url", "licence", "publishedOn", "retrievedOn", "language", "made", "reader", "files", "mapping", "expected",
    ];

    private static readonly string[] CountMembers = ["documents", "nodes", "relationships"];

    private readonly RecordFaults _faults = new(diagnostics);

    /// <summary>Reads the description; null when it has a fault, which was reported.</summary>
    public DatasetDescription? Read(SeedRecord record)
    {
        _faults.Start(record);
        for (var key = 1; key < record.Next(0); key = record.Next(key + 1))
        {
            if (!Members.Contains(record.StringOf(key)))
            {
                _faults.ReportUnknown(
                    key, DiagnosticCodes.UnknownField, $"A dataset's description has no member {record.Show(key)}.", Members);
            }
        }

        var name = ReadText(record, "name", isRequired: true);
        var reader = ReadReader(record);
        var files = ReadFiles(record);
        if (name is not null && !NodeId.IsValid(name))
        {
            _faults.Report(
                record.Find(0, "name"u8),
                DiagnosticCodes.InvalidId,
                $"A dataset's name has 1 to {NodeId.LengthMax} letters (a-z), digits and . _ : -, not {Excerpt.Quote(name)}.",
                name);
        }

        DatasetDescription description = new()
        {
            Name = name ?? "",
            Reader = reader,
            Files = files,
            Mapping = ReadText(record, "mapping"),
            Expected = ReadExpected(record),
            Defaults = new SourceDefaults(
                name ?? "", ReadText(record, "publisher"), ReadDate(record, "retrievedOn"), ReadText(record, "licence")),
        };
        if (reader != ReaderKind.Packs)
        {
            description = description with { Source = ReadSource(record, description.Defaults) };
        }

        return _faults.Count == 0 ? description : null;
    }

    private SourceDescription ReadSource(SeedRecord record, SourceDefaults defaults)
    {
        var url = ReadText(record, "url");
        if (url is not null && !WebAddress.IsValid(url))
        {
            _faults.Report(
                record.Find(0, "url"u8),
                DiagnosticCodes.InvalidUrl,
                $"url is an address such as https://example.org/, not {Excerpt.Quote(url)}.",
                url);
        }

        return new SourceDescription
        {
            Id = defaults.Dataset,
            Title = ReadText(record, "title", isRequired: true) ?? "",
            Url = url,
            Publisher = defaults.Publisher,
            PublishedOn = ReadDate(record, "publishedOn"),
            RetrievedOn = defaults.RetrievedOn,
            Language = ReadText(record, "language"),
            Licence = defaults.Licence,
            Dataset = defaults.Dataset,
        };
    }

    private ReaderKind ReadReader(SeedRecord record)
    {
        var word = ReadText(record, "reader", isRequired: true);
        var index = Array.IndexOf(ReaderWords, word);
        if (word is not null && index < 0)
        {
            _faults.ReportUnknown(
                record.Find(0, "reader"u8),
                DiagnosticCodes.UnknownValue,
                $"There is no reader {Excerpt.Quote(word)}; there are {string.Join(", ", ReaderWords)}.",
                ReaderWords);
        }

        return (ReaderKind)Math.Max(index, 0);
    }

    private List<string> ReadFiles(SeedRecord record)
    {
        var token = record.Find(0, "files"u8);
        List<string> files = [];
        if (token < 0 || record.KindOf(token) != TokenKind.List)
        {
            _faults.Report(Math.Max(token, 0), DiagnosticCodes.MissingField, "A dataset's description lists its \"files\".", null, "files");
            return files;
        }

        for (var item = token + 1; item < record.Next(token); item = record.Next(item))
        {
            var pattern = record.IsText(item) ? record.StringOf(item) : "";
            if (pattern.Length == 0 || Path.IsPathRooted(pattern) || pattern.Split('/', '\\').Contains(".."))
            {
                _faults.Report(
                    item,
                    DiagnosticCodes.WrongType,
                    $"A file of a dataset is a path within its folder, not {record.Show(item)}.",
                    record.Show(item));
            }
            else
            {
                files.Add(pattern);
            }
        }

        return files;
    }

    private ExpectedCounts ReadExpected(SeedRecord record)
    {
        var token = record.Find(0, "expected"u8);
        if (token < 0)
        {
            return new ExpectedCounts(null, null, null);
        }

        if (record.KindOf(token) != TokenKind.Map)
        {
            _faults.ReportType(token, "expected", "an object");
            return new ExpectedCounts(null, null, null);
        }

        var counts = new long?[CountMembers.Length];
        for (var key = token + 1; key < record.Next(token); key = record.Next(key + 1))
        {
            var index = Array.IndexOf(CountMembers, record.StringOf(key));
            if (index < 0)
            {
                _faults.ReportUnknown(key, DiagnosticCodes.UnknownField, $"expected has no member {record.Show(key)}.", CountMembers);
            }
            else if (record.KindOf(key + 1) == TokenKind.Number && Utf8Parser.TryParse(record.TextOf(key + 1), out long count, out _) && count >= 0)
            {
                counts[index] = count;
            }
            else
            {
                _faults.ReportType(key + 1, $"expected.{CountMembers[index]}", "a whole number");
            }
        }

        return new ExpectedCounts(counts[0], counts[1], counts[2]);
    }

    private string? ReadText(SeedRecord record, string name, bool isRequired = false)
    {
        var token = record.Find(0, System.Text.Encoding.ASCII.GetBytes(name));
        if (token < 0 || record.KindOf(token) == TokenKind.Null)
        {
            if (isRequired)
            {
                _faults.Report(0, DiagnosticCodes.MissingField, $"The description has no \"{name}\".", null, name);
            }

            return null;
        }

        if (!record.IsText(token))
        {
            _faults.ReportType(token, name, "a text");
            return null;
        }

        return new ScalarReader(_faults).TryCheckText(token, name) ? record.StringOf(token) : null;
    }

    private PartialDate? ReadDate(SeedRecord record, string name)
    {
        var token = record.Find(0, System.Text.Encoding.ASCII.GetBytes(name));
        FieldRule rule = new() { Name = name, Owner = "dataset", Type = FieldType.Date };
        return token >= 0 && new ScalarReader(_faults).TryRead(token, rule, null, out var value) ? value.AsDate : null;
    }
}
