using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reads the members that any claim may have: locator, language, rank, confidence.</summary>
internal sealed class DetailsReader(RecordFaults faults, ScalarReader scalars)
{
    /// <summary>Longest locator, in bytes.</summary>
    public const int LocatorSizeBytesMax = 256;

    // One string a locator: "paragraph 2" stands on every other line.
    private const int LocatorCountMax = 10_000;
    private static readonly string[] RankWords = ["DEPRECATED", "NORMAL", "PREFERRED"];
    private readonly Dictionary<string, string> _locators = new(Utf8Comparer.Instance);

    /// <summary>Reads the member if it is one of the four. Faults are reported; the member is then taken as read.</summary>
    public bool TryRead(int key, ref ClaimDetails details)
    {
        var name = faults.Record.TextOf(key);
        var token = key + 1;
        if (name.SequenceEqual("locator"u8))
        {
            details = details with { Locator = ReadLocator(token) ?? details.Locator };
        }
        else if (name.SequenceEqual("language"u8))
        {
            if (faults.Record.KindOf(token) != TokenKind.Null && scalars.TryReadLanguage(token, "language", out var tag))
            {
                details = details with { Language = tag };
            }
        }
        else if (name.SequenceEqual("rank"u8))
        {
            details = details with { Rank = ReadRank(token) };
        }
        else if (name.SequenceEqual("confidence"u8))
        {
            details = details with { Confidence = ReadConfidence(token) };
        }
        else
        {
            return false;
        }

        return true;
    }

    private string? ReadLocator(int token)
    {
        var record = faults.Record;
        if (record.KindOf(token) == TokenKind.Null)
        {
            return null;
        }

        if (!record.IsText(token))
        {
            faults.ReportType(token, "locator", "a text");
            return null;
        }

        var text = record.TextOf(token);
        if (text.Length > LocatorSizeBytesMax)
        {
            faults.Report(
                token, DiagnosticCodes.StringTooLong, $"A locator of {text.Length} bytes; at most {LocatorSizeBytesMax} are read.");
            return null;
        }

        if (!scalars.TryCheckText(token, "locator"))
        {
            return null;
        }

        var lookup = _locators.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(text, out var locator))
        {
            locator = record.StringOf(token);
            if (_locators.Count < LocatorCountMax)
            {
                _locators.Add(locator, locator);
            }
        }

        return locator;
    }

    private ClaimRank ReadRank(int token)
    {
        var record = faults.Record;
        var index = record.IsText(token) ? Array.IndexOf(RankWords, record.StringOf(token)) : -1;
        if (index >= 0)
        {
            return (ClaimRank)index;
        }

        faults.Report(
            token,
            DiagnosticCodes.UnknownValue,
            $"rank is PREFERRED, NORMAL or DEPRECATED, not {record.Show(token)}.",
            record.Show(token),
            "PREFERRED, NORMAL, DEPRECATED",
            record.IsText(token) ? NearestWord.Of(record.StringOf(token), RankWords) : null);
        return ClaimRank.Normal;
    }

    private double ReadConfidence(int token)
    {
        var record = faults.Record;
        if (record.KindOf(token) is TokenKind.Number or TokenKind.Untyped
            && System.Buffers.Text.Utf8Parser.TryParse(record.TextOf(token), out double confidence, out var consumed)
            && consumed == record.TextOf(token).Length
            && confidence is > 0 and <= 1)
        {
            return confidence;
        }

        faults.Report(
            token,
            DiagnosticCodes.OutOfRange,
            $"confidence lies above 0 and at most at 1, not at {record.Show(token)}.",
            record.Show(token),
            "above 0, at most 1");
        return Claim.DefaultConfidence;
    }
}
