using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;
using JsonElement = System.Text.Json.JsonElement;

namespace EduGraph.Ingestion.Resolution;

/// <summary>The decisions of people, one JSON object a line, so that two editors' files merge line by line under version control.</summary>
/// <remarks>
/// <c>{"left":{"source":"a","ref":"e1"},"right":{"source":"b","ref":"e4"},"verdict":"SAME","author":"…",…}</c>; <c>author</c>,
/// <c>decidedAt</c> and <c>reason</c> may be left out. Of several lines about one pair the last one holds. A file that is not there holds no decisions.
/// </remarks>
public static class DecisionFile
{
    /// <summary>Name of the file where nothing else is said.</summary>
    public const string DefaultName = "decisions.jsonl";

    /// <summary>Longest line, in characters.</summary>
    public const int LineLengthMax = 16_384;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the decisions, sorted by pair. A bad line is reported and left out.</summary>
    public static async Task<IReadOnlyList<ResolutionDecision>> ReadAsync(
        string path,
        IDiagnosticSink diagnostics,
        CancellationToken cancellationToken)
    {
        SortedDictionary<(MentionKey, MentionKey), ResolutionDecision> decisions = [];
        if (!File.Exists(path))
        {
            return [];
        }

        var lineNumber = 0;
        await foreach (var line in File.ReadLinesAsync(path, Encoding.UTF8, cancellationToken))
        {
            lineNumber++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var decision = Parse(line);
                decisions[(decision.Left, decision.Right)] = decision;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                diagnostics.Report(new Diagnostic(path, lineNumber, 1, DiagnosticCodes.BadDecision, Explain(exception)));
            }
        }

        return [.. decisions.Values];
    }

    /// <summary>Adds a decision at the end of the file; a file that is not there is created.</summary>
    public static Task AppendAsync(string path, ResolutionDecision decision, CancellationToken cancellationToken) =>
        File.AppendAllTextAsync(path, Format(decision) + "\n", cancellationToken);

    /// <summary>SHA-256 of what was decided, in hexadecimal: comments and order do not change it.</summary>
    public static string Hash(IReadOnlyList<ResolutionDecision> decisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var decision in decisions)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Format(decision with { Author = null, DecidedAt = null, Reason = null })));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A decision as its line.</summary>
    public static string Format(ResolutionDecision decision)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Readable))
        {
            writer.WriteStartObject();
            WriteKey(writer, "left", decision.Left);
            WriteKey(writer, "right", decision.Right);
            writer.WriteString("verdict", decision.Verdict == DecisionVerdict.Same ? "SAME" : "DIFFERENT");
            WriteOptional(writer, "author", decision.Author);
            WriteOptional(writer, "decidedAt", decision.DecidedAt);
            WriteOptional(writer, "reason", decision.Reason);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static ResolutionDecision Parse(string line)
    {
        if (line.Length > LineLengthMax)
        {
            throw new JsonException($"The line has {line.Length} characters; at most {LineLengthMax} are read.");
        }

        using var document = JsonDocument.Parse(line);
        var (left, right) = (Key(document.RootElement, "left"), Key(document.RootElement, "right"));
        if (left == right)
        {
            throw new JsonException("The two mentions are one and the same.");
        }

        var verdict = document.RootElement.GetProperty("verdict").GetString() switch
        {
            "SAME" => DecisionVerdict.Same,
            "DIFFERENT" => DecisionVerdict.Different,
            var other => throw new JsonException($"The verdict is \"{other}\"; expected \"SAME\" or \"DIFFERENT\"."),
        };
        var isSorted = left.CompareTo(right) < 0;
        return new ResolutionDecision(
            isSorted ? left : right,
            isSorted ? right : left,
            verdict,
            Optional(document.RootElement, "author"),
            Optional(document.RootElement, "decidedAt"),
            Optional(document.RootElement, "reason"));
    }

    private static MentionKey Key(JsonElement decision, string name)
    {
        var key = decision.GetProperty(name);
        return new MentionKey(
            key.GetProperty("source").GetString() ?? throw new JsonException($"The {name} mention's source is null."),
            key.GetProperty("ref").GetString() ?? throw new JsonException($"The {name} mention's ref is null."));
    }

    private static string? Optional(JsonElement decision, string name) => decision.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void WriteKey(Utf8JsonWriter writer, string name, MentionKey key)
    {
        writer.WriteStartObject(name);
        writer.WriteString("source", key.SourceId);
        writer.WriteString("ref", key.Ref);
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static string Explain(Exception exception) => exception is KeyNotFoundException
        ? "A member is missing; expected {\"left\":{\"source\",\"ref\"},\"right\":{\"source\",\"ref\"},\"verdict\":\"SAME\" or \"DIFFERENT\"}."
        : exception.Message;
}
