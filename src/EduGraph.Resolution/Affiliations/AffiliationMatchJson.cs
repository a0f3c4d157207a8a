using System.Text.Json;

namespace EduGraph.Resolution;

/// <summary>Writes an <see cref="AffiliationMatch"/> as JSON; the one shape in which matches leave the program.</summary>
public static class AffiliationMatchJson
{
    /// <summary>
    /// Writes <c>{"input", "chosen": {"id","name","ror","score"} | null, "candidates": [{"id","name","ror","score","reasons": [{"code","text","weight"}]}]}</c>.
    /// </summary>
    /// <remarks>Candidates come best first; <c>score</c> lies in [0, 1]; <c>ror</c> is an address or null; <c>weight</c> is what a reason added to the score.</remarks>
    public static void Write(Utf8JsonWriter writer, AffiliationMatch match)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(match);
        writer.WriteStartObject();
        writer.WriteString("input"u8, match.Input);
        if (match.Chosen is { } chosen)
        {
            writer.WriteStartObject("chosen"u8);
            WriteBody(writer, chosen);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("chosen"u8);
        }

        writer.WriteStartArray("candidates"u8);
        foreach (AffiliationCandidate candidate in match.Candidates)
        {
            writer.WriteStartObject();
            WriteBody(writer, candidate);
            WriteReasons(writer, candidate.Reasons);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, AffiliationCandidate body)
    {
        writer.WriteString("id"u8, body.BodyId);
        writer.WriteString("name"u8, body.Name);
        writer.WriteString("ror"u8, body.Ror);
        writer.WriteNumber("score"u8, body.Score);
    }

    private static void WriteReasons(Utf8JsonWriter writer, IReadOnlyList<MatchReason> reasons)
    {
        writer.WriteStartArray("reasons"u8);
        foreach (MatchReason reason in reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, reason.Code);
            writer.WriteString("text"u8, reason.Text);
            writer.WriteNumber("weight"u8, Math.Round(reason.Weight, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
