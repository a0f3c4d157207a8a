using System.Text.Json;
using System.Text.Unicode;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Reads one JSON value, whole in memory, into a <see cref="SeedRecord"/>.</summary>
/// <remarks>
/// RFC 8259 to the letter: no comments, no trailing commas. What is wrong is reported with its place; the record is then unusable.
/// </remarks>
internal sealed class JsonRecordParser(ReadingLimits limits, IDiagnosticSink diagnostics)
{
    // The reader's own limit lies above ours, so that ours speaks.
    private readonly JsonReaderOptions _options = new() { MaxDepth = limits.DepthMax + 8 };

    /// <summary>Fills the record, whose raw bytes are set. False when a fault was reported.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isEnded">
    /// Whether something follows the record in its file. When nothing does and it is not whole, the file was cut off.
    /// </param>
    public bool TryParse(SeedRecord record, bool isEnded = true)
    {
        var raw = record.Raw.Span;
        if (!Utf8.IsValid(raw))
        {
            return Report(record, InvalidUtf8.Describe(raw));
        }

        Utf8JsonReader reader = new(raw, _options);
        try
        {
            while (reader.Read())
            {
                if (!TryAdd(ref reader, record))
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException exception)
        {
            return Report(record, Describe(exception, raw, isEnded));
        }
        catch (InvalidOperationException)
        {
            // The one thing that valid UTF-8 can still hide: an escape that is half a surrogate pair.
            return Report(
                record,
                new RecordFault(DiagnosticCodes.InvalidText, (int)reader.TokenStartIndex, "The text has an escape that is half of a surrogate pair."));
        }
    }

    private bool TryAdd(ref Utf8JsonReader reader, SeedRecord record)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                if (reader.CurrentDepth >= limits.DepthMax)
                {
                    return Report(
                        record,
                        new RecordFault(DiagnosticCodes.TooDeep, offset, $"Nested deeper than {limits.DepthMax} objects and lists."));
                }

                record.Open(reader.TokenType == JsonTokenType.StartObject ? TokenKind.Map : TokenKind.List, offset);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                record.Close();
                return true;
            case JsonTokenType.PropertyName or JsonTokenType.String:
                return TryAddText(ref reader, record, offset);
            case JsonTokenType.Number:
                record.Add(TokenKind.Number, reader.ValueSpan, offset);
                return true;
            case JsonTokenType.True:
                record.Add(TokenKind.True, offset);
                return true;
            case JsonTokenType.False:
                record.Add(TokenKind.False, offset);
                return true;
            default:
                record.Add(TokenKind.Null, offset);
                return true;
        }
    }

    private bool TryAddText(ref Utf8JsonReader reader, SeedRecord record, int offset)
    {
        if (reader.ValueSpan.Length > limits.TextSizeBytesMax)
        {
            return Report(record, RecordFault.StringTooLong(offset, reader.ValueSpan.Length, limits));
        }

        if (reader.ValueIsEscaped)
        {
            record.Commit(TokenKind.Text, reader.CopyString(record.Reserve(reader.ValueSpan.Length)), offset);
        }
        else
        {
            record.Add(TokenKind.Text, reader.ValueSpan, offset);
        }

        return true;
    }

    private bool Report(SeedRecord record, RecordFault fault)
    {
        var (line, column) = record.PlaceOfOffset(fault.Offset);
        diagnostics.Report(new Diagnostic(record.File, line, column, fault.Code, fault.Message, fault.Found, fault.Expected));
        return false;
    }

    private RecordFault Describe(JsonException exception, ReadOnlySpan<byte> raw, bool isEnded)
    {
        if (IsIncomplete(raw))
        {
            return isEnded
                ? new RecordFault(DiagnosticCodes.MalformedJson, raw.Length, "The JSON ends in the middle of a value.")
                : new RecordFault(DiagnosticCodes.TruncatedFile, raw.Length, "The file ends in the middle of a value: it was cut off.");
        }

        var offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += raw[offset..].IndexOf((byte)'\n') + 1;
        }

        offset = Math.Min(offset + (int)(exception.BytePositionInLine ?? 0), raw.Length);
        var found = Excerpt.Quote(raw.Slice(offset, Math.Min(raw.Length - offset, 20)));
        return new RecordFault(DiagnosticCodes.MalformedJson, offset, $"Not JSON from here: {found}.", found);
    }

    // Whether more bytes could make it JSON.
    private bool IsIncomplete(ReadOnlySpan<byte> raw)
    {
        Utf8JsonReader reader = new(raw, isFinalBlock: false, new JsonReaderState(_options));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
