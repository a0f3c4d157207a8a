using System.Buffers;
using System.Text.Json;
using EduGraph.Api.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Http;

/// <summary>Executes a request and writes its answer, with the status that the format asks for.</summary>
internal static class AnswerWriter
{
    /// <summary>Writes the answer whole: once for the request, or once for each of its variable sets.</summary>
    public static async Task WriteAsync(
        HttpContext context, ResponseFormat format, IPreparedRequest request, RequestParameters parameters, ApiOptions options, bool isCacheable)
    {
        if (format is ResponseFormat.Json or ResponseFormat.GraphQLResponse && !isCacheable && !parameters.IsVariableBatch)
        {
            await request.AnswerAsync(parameters.Variables, new ResponseReceiver(context.Response, format), context.RequestAborted);
            return;
        }

        using var answer = new PooledBuffer();
        var isExecuted = true;
        if (parameters.IsVariableBatch && format == ResponseFormat.Csv)
        {
            await ErrorWriter.WriteAsync(
                context, HttpFault.BadRequest("A list of sets of variables has as many answers; CSV is one table.") with { Code = "NO_CSV" });
            return;
        }

        if (parameters.IsVariableBatch)
        {
            if (await ExecuteBatchAsync(request, parameters, options, answer, context.RequestAborted) is { } fault)
            {
                await ErrorWriter.WriteAsync(context, fault, format);
                return;
            }
        }
        else
        {
            isExecuted = await request.ExecuteAsync(parameters.Variables, answer, context.RequestAborted);
        }

        if (format == ResponseFormat.Csv)
        {
            await WriteCsvAsync(context, parameters, answer.Written, isExecuted);
            return;
        }

        if (isCacheable && isExecuted && IsNotModified(context, answer.Written.Span))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await WriteAsync(context, ResponseReceiver.StatusOf(format, isExecuted), MediaTypes.ContentTypeOf(format), answer.Written);
    }

    /// <summary>Writes the answer in parts; whole, in a format of its own, if nothing was put off.</summary>
    public static async Task WritePartsAsync(HttpContext context, ResponseFormat format, IPreparedRequest request, RequestParameters parameters)
    {
        using var first = new PooledBuffer();
        var (isExecuted, parts) = await request.ExecuteInPartsAsync(parameters.Variables, first, context.RequestAborted);
        if (parts is not null)
        {
            await MultipartWriter.WriteAsync(context, first.Written, parts);
            return;
        }

        await WriteAsync(context, ResponseReceiver.StatusOf(format, isExecuted), MediaTypes.ContentTypeOf(format), first.Written);
    }

    private static async Task<HttpFault?> ExecuteBatchAsync(
        IPreparedRequest request, RequestParameters parameters, ApiOptions options, PooledBuffer answer, CancellationToken cancellationToken)
    {
        using var sets = JsonDocument.Parse(parameters.Variables);
        var count = sets.RootElement.GetArrayLength();
        if (count == 0 || count > options.VariableSetCountMax)
        {
            return HttpFault.BadRequest($"\"variables\" is a list of {count} sets; expected 1 to {options.VariableSetCountMax}.") with
            {
                Hint = count == 0 ? null : $"Send the sets in several requests. {HttpFault.SetAs(nameof(ApiOptions.VariableSetCountMax))}",
            };
        }

        if (sets.RootElement.EnumerateArray().Any(set => set.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)))
        {
            return HttpFault.BadRequest("\"variables\" is a list with an entry that is no JSON object.");
        }

        answer.Write("["u8);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                answer.Write(","u8);
            }

            var set = sets.RootElement[i];
            ReadOnlyMemory<byte> variables = set.ValueKind == JsonValueKind.Null ? default : JsonSerializer.SerializeToUtf8Bytes(set);
            await request.ExecuteAsync(variables, answer, cancellationToken);
        }

        answer.Write("]"u8);
        return null;
    }

    private static async Task WriteCsvAsync(HttpContext context, RequestParameters parameters, ReadOnlyMemory<byte> answer, bool isExecuted)
    {
        using var document = JsonDocument.Parse(answer);
        if (!document.RootElement.TryGetProperty("data", out var data) && isExecuted)
        {
            await WriteAsync(context, StatusCodes.Status200OK, MediaTypes.ContentTypeOf(ResponseFormat.Json), answer); // only the cost was asked for
            return;
        }

        if (!isExecuted || document.RootElement.TryGetProperty("errors", out _))
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, MediaTypes.ContentTypeOf(ResponseFormat.Json), answer);
            return;
        }

        using var csv = new PooledBuffer();
        if (CsvWriter.Write(data, path => CsvColumns.Of(parameters, path), csv) is { } fault)
        {
            await ErrorWriter.WriteAsync(context, HttpFault.BadRequest(fault) with { Code = "NO_CSV" });
            return;
        }

        await WriteAsync(context, StatusCodes.Status200OK, MediaTypes.ContentTypeOf(ResponseFormat.Csv), csv.Written);
    }

    private static bool IsNotModified(HttpContext context, ReadOnlySpan<byte> answer)
    {
        var tag = EntityTags.Of(answer);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept); // a cache between must not give CSV to who wants JSON
        return EntityTags.Matches(context.Request.Headers.IfNoneMatch, tag);
    }

    /// <summary>Writes a whole answer.</summary>
    public static Task WriteAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
