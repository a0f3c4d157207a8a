using System.Text.Encodings.Web;
using System.Text.Json;

namespace EduGraph.Api.Http;

/// <summary>How JSON is written: text as it is, only what JSON itself needs escaped. Answers are never put into HTML.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
