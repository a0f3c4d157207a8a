using System.Buffers.Text;
using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reads a token as a value of the type that the schema gives its property.</summary>
internal sealed class ScalarReader(RecordFaults faults)
{
    /// <summary>Whole numbers that a GraphQL <c>Int</c> can say.</summary>
    private const long IntegerMax = int.MaxValue;

    // Country codes, enum names and language tags come again and again: one string each.
    private readonly Dictionary<string, string> _languages = new(Utf8Comparer.Instance);

    /// <summary>Reads the value; reports and returns false when it is none of the rule's type.</summary>
    public bool TryRead(int token, FieldRule rule, string? language, out ClaimValue value)
    {
        value = default;
        var record = faults.Record;
        switch (rule.Type)
        {
            case FieldType.Text:
                return TryReadText(token, rule, language, out value);
            case FieldType.Integer or FieldType.Number:
                return TryReadNumber(token, rule, out value);
            case FieldType.Boolean:
                return TryReadBoolean(token, rule, out value);
            case FieldType.Date:
                return TryReadDate(token, rule, out value);
            case FieldType.Enum when record.IsText(token):
                if (rule.EnumWords!.TryFind(record.TextOf(token), out var name))
                {
                    value = ClaimValue.Enum(name);
                    return true;
                }

                return faults.ReportUnknown(
                    token,
                    DiagnosticCodes.UnknownValue,
                    $"{rule.Owner}.{rule.Name} has no value {record.Show(token)}.",
                    rule.EnumWords.Words);
            case FieldType.Country when record.IsText(token):
                if (Countries.Find(record.TextOf(token)) is { } code)
                {
                    value = ClaimValue.Text(code);
                    return true;
                }

                return faults.ReportUnknown(
                    token,
                    DiagnosticCodes.InvalidCountry,
                    $"{rule.Owner}.{rule.Name} is an ISO 3166-1 alpha-2 code, not {record.Show(token)}.",
                    Countries.Codes);
            case FieldType.Language when record.IsText(token):
                return TryReadLanguage(token, $"{rule.Owner}.{rule.Name}", out var tag) && Give(ClaimValue.Text(tag), out value);
            default:
                return record.IsText(token) ? TryReadFormed(token, rule, out value) : faults.ReportType(token, $"{rule.Owner}.{rule.Name}", "a text");
        }
    }

    /// <summary>Reads a BCP 47 tag; <paramref name="what"/> names it in messages.</summary>
    public bool TryReadLanguage(int token, string what, out string tag)
    {
        tag = "";
        var record = faults.Record;
        if (!record.IsText(token))
        {
            return faults.ReportType(token, what, "a language tag");
        }

        var lookup = _languages.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (lookup.TryGetValue(record.TextOf(token), out tag!))
        {
            return true;
        }

        tag = record.StringOf(token);
        if (!LanguageTag.IsWellFormed(tag))
        {
            return faults.Report(
                token,
                DiagnosticCodes.InvalidLanguage,
                $"{what} is a BCP 47 tag such as \"en\" or \"zh-Hant\", not {record.Show(token)}.",
                tag,
                "a BCP 47 tag");
        }

        _languages[tag] = tag;
        return true;
    }

    /// <summary>Checks that a text says something and has no control characters but line breaks and tabs.</summary>
    public bool TryCheckText(int token, string what)
    {
        var text = faults.Record.TextOf(token);
        if (!text.ContainsAnyExcept(" \t\r\n"u8))
        {
            return faults.Report(token, DiagnosticCodes.EmptyValue, $"{what} is empty; what a source does not say is left out.");
        }

        foreach (var value in text)
        {
            if (value < ' ' && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return faults.Report(
                    token, DiagnosticCodes.InvalidText, $"{what} has the control character U+{value:X4}.", $"U+{value:X4}");
            }
        }

        return true;
    }

    private bool TryReadText(int token, FieldRule rule, string? language, out ClaimValue value)
    {
        value = default;
        var record = faults.Record;
        // A number is read as its digits: the edition 8 of a series is the text "8".
        if (!record.IsText(token) && record.KindOf(token) != TokenKind.Number)
        {
            return faults.ReportType(token, $"{rule.Owner}.{rule.Name}", "a text");
        }

        if (!TryCheckText(token, $"{rule.Owner}.{rule.Name}"))
        {
            return false;
        }

        value = ClaimValue.Text(record.StringOf(token), language);
        return true;
    }

    private bool TryReadNumber(int token, FieldRule rule, out ClaimValue value)
    {
        value = default;
        var record = faults.Record;
        var text = record.TextOf(token);
        if (record.KindOf(token) is not (TokenKind.Number or TokenKind.Untyped) || text.IsEmpty)
        {
            return faults.ReportType(token, $"{rule.Owner}.{rule.Name}", rule.Type == FieldType.Integer ? "a whole number" : "a number");
        }

        double number;
        if (rule.Type == FieldType.Integer)
        {
            if (!Utf8Parser.TryParse(text, out long whole, out var consumed) || consumed != text.Length || Math.Abs(whole) > IntegerMax)
            {
                return faults.Report(
                    token,
                    DiagnosticCodes.InvalidNumber,
                    $"{rule.Owner}.{rule.Name} is a whole number of at most {IntegerMax}, not {record.Show(token)}.",
                    record.Show(token),
                    "a whole number");
            }

            value = ClaimValue.Integer(whole);
            number = whole;
        }
        else
        {
            if (!Utf8Parser.TryParse(text, out number, out var consumed) || consumed != text.Length || !double.IsFinite(number))
            {
                return faults.Report(
                    token,
                    DiagnosticCodes.InvalidNumber,
                    $"{rule.Owner}.{rule.Name} is a number, not {record.Show(token)}.",
                    record.Show(token),
                    "a number");
            }

            value = ClaimValue.Number(number + 0.0); // no negative zero
        }

        if (number < rule.Min || number > rule.Max)
        {
            return faults.Report(
                token,
                DiagnosticCodes.OutOfRange,
                $"{rule.Owner}.{rule.Name} is {RangeOf(rule)}, not {record.Show(token)}.",
                record.Show(token),
                RangeOf(rule));
        }

        return true;
    }

    private static string RangeOf(FieldRule rule) => (rule.Min, rule.Max) switch
    {
        ({ } min, null) => FormattableString.Invariant($"at least {min}"),
        (null, { } max) => FormattableString.Invariant($"at most {max}"),
        _ => FormattableString.Invariant($"between {rule.Min} and {rule.Max}"),
    };

    private bool TryReadBoolean(int token, FieldRule rule, out ClaimValue value)
    {
        var record = faults.Record;
        bool? truth = record.KindOf(token) switch
        {
            TokenKind.True => true,
            TokenKind.False => false,
            TokenKind.Untyped when record.TextOf(token).SequenceEqual("true"u8) => true,
            TokenKind.Untyped when record.TextOf(token).SequenceEqual("false"u8) => false,
            _ => null,
        };
        value = truth is { } known ? ClaimValue.Boolean(known) : default;
        return truth is not null || faults.ReportType(token, $"{rule.Owner}.{rule.Name}", "true or false");
    }

    private bool TryReadDate(int token, FieldRule rule, out ClaimValue value)
    {
        value = default;
        var record = faults.Record;
        // A year is often written as a number.
        if (!record.IsText(token) && record.KindOf(token) != TokenKind.Number)
        {
            return faults.ReportType(token, $"{rule.Owner}.{rule.Name}", "a date");
        }

        var text = record.TextOf(token);
        Span<char> characters = stackalloc char[10];
        if (text.Length <= characters.Length
            && Ascii.ToUtf16(text, characters, out var length) == System.Buffers.OperationStatus.Done
            && PartialDate.TryParse(characters[..length], out var date))
        {
            value = ClaimValue.Date(date);
            return true;
        }

        return faults.Report(
            token,
            DiagnosticCodes.InvalidDate,
            $"{rule.Owner}.{rule.Name} is a date such as 2025, 2025-09 or 2025-09-15, not {record.Show(token)}.",
            Excerpt.Of(text),
            "yyyy, yyyy-mm or yyyy-mm-dd, a day of the calendar");
    }

    private bool TryReadFormed(int token, FieldRule rule, out ClaimValue value)
    {
        value = default;
        var text = faults.Record.StringOf(token);
        var what = $"{rule.Owner}.{rule.Name}";
        return rule.Type switch
        {
            FieldType.Url => WebAddress.IsValid(text)
                ? Give(ClaimValue.Text(text), out value)
                : faults.Report(
                    token,
                    DiagnosticCodes.InvalidUrl,
                    $"{what} is an address such as https://example.org/, not {Excerpt.Quote(text)}.",
                    text,
                    "an absolute http or https address"),
            FieldType.Day => PartialDate.TryParse(text, out var day) && day.Precision == DatePrecision.Day
                ? Give(ClaimValue.Date(day), out value)
                : faults.Report(
                    token,
                    DiagnosticCodes.InvalidDate,
                    $"{what} is a day such as 2025-09-15, not {Excerpt.Quote(text)}.",
                    text,
                    "yyyy-mm-dd"),
            FieldType.Moment => DateTimeOffset.TryParse(
                text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out _)
                ? Give(ClaimValue.Text(text), out value)
                : faults.Report(
                    token,
                    DiagnosticCodes.InvalidDate,
                    $"{what} is a moment such as 2025-09-15T08:30:00Z, not {Excerpt.Quote(text)}.",
                    text,
                    "RFC 3339"),
            _ => faults.ReportType(token, what, "a single value"),
        };
    }

    private static bool Give(ClaimValue given, out ClaimValue value)
    {
        value = given;
        return true;
    }
}
