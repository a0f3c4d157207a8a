using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.PropertyGraph.Stores;
using JsonElement = System.Text.Json.JsonElement;

namespace EduGraph.Ingestion.Resolution;

/// <summary>A decision as a line of JSON.</summary>
/// <remarks>
/// <c>{"left":{"source":"a","ref":"e1"},"right":{"source":"b","ref":"e4"},"verdict":"SAME","author":"…",…}</c>, or <c>DIFFERENT</c>, or
/// <c>UNDECIDED</c>; <c>{"mention":{"source":"a","ref":"e1"},"verdict":"ALONE"}</c>, or <c>UNDECIDED</c>. <c>author</c>, <c>decidedAt</c> and
/// <c>reason</c> may be left out.
/// </remarks>
internal static class DecisionLine
{
    private const string Same = "SAME";
    private const string Different = "DIFFERENT";
    private const string Alone = "ALONE";
    private const string Undecided = "UNDECIDED";
    private const string Expected =
        "{\"left\":{\"source\",\"ref\"},\"right\":{\"source\",\"ref\"},\"verdict\":\"SAME\" or \"DIFFERENT\"}, or {\"mention\":{\"source\",\"ref\"},\"verdict\":\"ALONE\"}";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verdict's word.</summary>
    public static string WordOf(DecisionVerdict verdict) => verdict switch
    {
        DecisionVerdict.Same => Same,
        DecisionVerdict.Different => Different,
        DecisionVerdict.Alone => Alone,
        _ => Undecided,
    };

    /// <summary>The line, without its end.</summary>
    public static string Format(ResolutionDecision decision)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Readable))
        {
            writer.WriteStartObject();
            if (decision.Left == decision.Right)
            {
                WriteKey(writer, "mention", decision.Left);
            }
            else
            {
                WriteKey(writer, "left", decision.Left);
                WriteKey(writer, "right", decision.Right);
            }

            writer.WriteString("verdict", WordOf(decision.Verdict));
            WriteOptional(writer, "author", decision.Author);
            WriteOptional(writer, "decidedAt", decision.DecidedAt);
            WriteOptional(writer, "reason", decision.Reason);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a line; says what is wrong with one that is none.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out ResolutionDecision? decision, [NotNullWhen(false)] out string? fault)
    {
        (decision, fault) = (null, null);
        try
        {
            decision = Parse(line);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            fault = exception is KeyNotFoundException ? $"A member is missing; expected {Expected}." : exception.Message;
            return false;
        }
    }

    private static ResolutionDecision Parse(string line)
    {
        if (line.Length > DecisionFile.LineLengthMax)
        {
            throw new JsonException($"The line has {line.Length} characters; at most {DecisionFile.LineLengthMax} are read.");
        }

        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var isAlone = root.TryGetProperty("mention", out _);
        var (left, right) = isAlone ? (Key(root, "mention"), Key(root, "mention")) : (Key(root, "left"), Key(root, "right"));
        if (left == right && !isAlone)
        {
            throw new JsonException("The two mentions are one and the same.");
        }

        var verdict = (root.GetProperty("verdict").GetString(), isAlone) switch
        {
            (Same, false) => DecisionVerdict.Same,
            (Different, false) => DecisionVerdict.Different,
            (Alone, true) => DecisionVerdict.Alone,
            (Undecided, _) => DecisionVerdict.Undecided,
            (var other, false) => throw new JsonException($"The verdict is \"{other}\"; expected \"{Same}\" or \"{Different}\"."),
            (var other, true) => throw new JsonException($"The verdict on one mention is \"{other}\"; expected \"{Alone}\"."),
        };
        var isSorted = left.CompareTo(right) < 0;
        return new ResolutionDecision(
            isSorted ? left : right,
            isSorted ? right : left,
            verdict,
            Optional(root, "author"),
            Optional(root, "decidedAt"),
            Optional(root, "reason"));
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
}
