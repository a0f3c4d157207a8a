using System.Text;
using System.Text.Json;

namespace EduGraph.Api.Matching;

/// <summary>Reads the strings of a body of <c>/v1/match</c>: a JSON array, plain lines, or a column of a table.</summary>
internal static class MatchBodyReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>An array of strings, or of objects <c>{"input": "...", "country": "CN"}</c>; both may stand in one.</summary>
    /// <exception cref="MatchBodyException">It is something else, or has more than <paramref name="countMax"/> entries.</exception>
    public static List<MatchQuestion> ReadJson(ReadOnlyMemory<byte> body, int countMax)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw MatchBodyException.Malformed(
                    $"The body is {Describe(document.RootElement.ValueKind)}; expected an array of strings, or of objects {{\"input\", \"country\"}}.");
            }

            if (document.RootElement.GetArrayLength() > countMax)
            {
                throw MatchBodyException.TooMany(countMax);
            }

            return [.. document.RootElement.EnumerateArray().Select(ReadEntry)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Text that is no UTF-8, or half a surrogate pair, is found out only where it is read.
            throw MatchBodyException.Malformed($"The body is no JSON in UTF-8: {exception.Message}");
        }
    }

    /// <summary>One string a line; blank lines are none.</summary>
    /// <exception cref="MatchBodyException">It is not UTF-8, or has more than <paramref name="countMax"/> lines.</exception>
    public static List<MatchQuestion> ReadLines(ReadOnlySpan<byte> body, int countMax)
    {
        List<MatchQuestion> questions = [];
        foreach (var line in Decode(body).EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                Add(questions, line.ToString(), countMax);
            }
        }

        return questions;
    }

    /// <summary>A column of a table with a header (RFC 4180).</summary>
    /// <exception cref="MatchBodyException">
    /// It is not UTF-8 or no such table, its header does not have the column once, or it has more than <paramref name="countMax"/> rows.
    /// </exception>
    public static List<MatchQuestion> ReadTable(ReadOnlySpan<byte> body, string? column, int countMax)
    {
        CsvTable table = new(Decode(body).ToString());
        if (!table.TryRead(out var header))
        {
            throw MatchBodyException.Malformed("The table is empty: it has no header.");
        }

        var cell = FindColumn(header, column);
        List<MatchQuestion> questions = [];
        while (table.TryRead(out var row))
        {
            if (row.Count != header.Count)
            {
                throw MatchBodyException.Malformed($"The row that begins in line {table.RowLine} has {row.Count} cells; the header has {header.Count}.");
            }

            Add(questions, row[cell], countMax);
        }

        return questions;
    }

    private static int FindColumn(List<string> header, string? column)
    {
        if (column is null && header.Count == 1)
        {
            return 0;
        }

        var names = string.Join(", ", header.Take(20).Select(name => $"\"{name}\""));
        if (column is null)
        {
            throw MatchBodyException.Malformed($"The table has several columns: {names}; say which one by ?column=NAME.");
        }

        var cell = header.IndexOf(column);
        return cell >= 0 && header.LastIndexOf(column) == cell
            ? cell
            : throw MatchBodyException.Malformed($"The table has {(cell < 0 ? "no column" : "several columns")} \"{column}\"; it has {names}.");
    }

    private static MatchQuestion ReadEntry(JsonElement entry, int index) => entry.ValueKind switch
    {
        JsonValueKind.String => new MatchQuestion(entry.GetString()!),
        JsonValueKind.Object => ReadObject(entry, index),
        var other => throw MatchBodyException.Malformed($"Entry {index} is {Describe(other)}; expected a string, or an object {{\"input\", \"country\"}}."),
    };

    private static MatchQuestion ReadObject(JsonElement entry, int index)
    {
        string? input = null;
        string? country = null;
        foreach (var member in entry.EnumerateObject())
        {
            if (member.Name == "input" && member.Value.ValueKind == JsonValueKind.String)
            {
                input = member.Value.GetString();
            }
            else if (member.Name == "country" && IsCountryOrNull(member.Value))
            {
                country = member.Value.GetString();
            }
            else
            {
                throw MatchBodyException.Malformed(member.Name is "input" or "country"
                    ? $"Entry {index}: \"{member.Name}\" is {member.Value.GetRawText()}; expected {(member.Name == "input" ? "a string" : "two letters of ISO 3166-1, such as \"CN\"")}."
                    : $"Entry {index} has a member \"{member.Name}\"; expected \"input\" and \"country\".");
            }
        }

        return input is null ? throw MatchBodyException.Malformed($"Entry {index} has no \"input\".") : new MatchQuestion(input, country);
    }

    private static bool IsCountryOrNull(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.String && value.GetString() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']);

    private static void Add(List<MatchQuestion> questions, string input, int countMax)
    {
        if (questions.Count == countMax)
        {
            throw MatchBodyException.TooMany(countMax);
        }

        questions.Add(new MatchQuestion(input));
    }

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> body)
    {
        try
        {
            return StrictUtf8.GetString(body).AsSpan().TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            throw MatchBodyException.Malformed($"Byte {exception.Index} of the body is not UTF-8.");
        }
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a Boolean",
    };
}
