using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reads who makes a document's claims: the <c>source</c> of a pack, or the description of a dataset.</summary>
internal sealed class SourceReader(IDiagnosticSink diagnostics)
{
    private static readonly string[] Members = ["id", "title", "url", "publisher", "publishedOn", "retrievedOn", "language", "licence"];

    // The harvest's own digest of a page: a text in other words, and no fact.
    private static readonly string[] IgnoredMembers = ["articleText"];

    private readonly RecordFaults _faults = new(diagnostics);

    /// <summary>Reads the object at the token; null when it has a fault, which was reported.</summary>
    /// <param name="record">The record.</param>
    /// <param name="map">Token of the object.</param>
    /// <param name="defaults">What holds where the object says nothing.</param>
    public SourceDescription? Read(SeedRecord record, int map, SourceDefaults defaults)
    {
        _faults.Start(record);
        if (record.KindOf(map) != TokenKind.Map)
        {
            _faults.ReportType(map, "source", "an object");
            return null;
        }

        if (record.FindDuplicate(map) is var duplicate and >= 0)
        {
            _faults.Report(
                duplicate,
                DiagnosticCodes.DuplicateMember,
                $"The member {record.Show(duplicate)} stands here twice.",
                record.StringOf(duplicate));
        }

        CheckMembers(record, map);
        var id = ReadText(record, map, "id", isRequired: true);
        var title = ReadTitle(record, map, id);
        SourceDescription source = new()
        {
            Id = id ?? "",
            Title = title,
            Url = ReadUrl(record, map),
            Publisher = ReadText(record, map, "publisher") ?? defaults.Publisher,
            PublishedOn = ReadDate(record, map, "publishedOn"),
            RetrievedOn = ReadDate(record, map, "retrievedOn") ?? defaults.RetrievedOn,
            Language = ReadLanguage(record, map),
            Licence = ReadText(record, map, "licence") ?? defaults.Licence,
            Dataset = defaults.Dataset,
        };
        if (id is not null && !NodeId.IsValid(id))
        {
            var token = record.Find(map, "id"u8);
            _faults.Report(
                token,
                DiagnosticCodes.InvalidId,
                $"A source's id has 1 to {NodeId.LengthMax} letters (a-z), digits and . _ : -, and starts with a letter or digit; found {record.Show(token)}.",
                id);
        }

        return _faults.Count == 0 ? source : null;
    }

    private void CheckMembers(SeedRecord record, int map)
    {
        for (var key = map + 1; key < record.Next(map); key = record.Next(key + 1))
        {
            var name = record.StringOf(key);
            if (!Members.Contains(name) && !IgnoredMembers.Contains(name))
            {
                _faults.ReportUnknown(key, DiagnosticCodes.UnknownField, $"source has no member {record.Show(key)}.", Members);
            }
        }
    }

    // A page without a title is cited by its id, in brackets, as titles are that were supplied.
    private string ReadTitle(SeedRecord record, int map, string? id)
    {
        var token = Find(record, map, "title");
        var isGiven = token >= 0 && !(record.IsText(token) && record.TextOf(token).IsEmpty);
        return (isGiven ? ReadText(record, map, "title") : null) ?? $"[{id}]";
    }

    private string? ReadText(SeedRecord record, int map, string name, bool isRequired = false)
    {
        var token = Find(record, map, name);
        if (token < 0)
        {
            if (isRequired)
            {
                _faults.Report(map, DiagnosticCodes.MissingField, $"The source has no \"{name}\".", null, name);
            }

            return null;
        }

        if (!record.IsText(token))
        {
            _faults.ReportType(token, $"source.{name}", "a text");
            return null;
        }

        return new ScalarReader(_faults).TryCheckText(token, $"source.{name}") ? record.StringOf(token) : null;
    }

    private string? ReadUrl(SeedRecord record, int map)
    {
        var url = ReadText(record, map, "url");
        if (url is not null && !WebAddress.IsValid(url))
        {
            _faults.Report(
                Find(record, map, "url"),
                DiagnosticCodes.InvalidUrl,
                $"source.url is an address such as https://example.org/, not {Excerpt.Quote(url)}.",
                url,
                "an absolute http or https address");
        }

        return url;
    }

    private string? ReadLanguage(SeedRecord record, int map)
    {
        var token = Find(record, map, "language");
        return token >= 0 && new ScalarReader(_faults).TryReadLanguage(token, "source.language", out var tag) ? tag : null;
    }

    private PartialDate? ReadDate(SeedRecord record, int map, string name)
    {
        var token = Find(record, map, name);
        FieldRule rule = new() { Name = name, Owner = "source", Type = FieldType.Date };
        return token >= 0 && new ScalarReader(_faults).TryRead(token, rule, null, out var value) ? value.AsDate : null;
    }

    private static int Find(SeedRecord record, int map, string name)
    {
        var token = record.Find(map, System.Text.Encoding.ASCII.GetBytes(name));
        return token >= 0 && record.KindOf(token) == TokenKind.Null ? -1 : token;
    }
}
