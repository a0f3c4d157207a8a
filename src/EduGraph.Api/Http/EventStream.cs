using System.Buffers;
using EduGraph.Api.Execution;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Answers as server-sent events, one connection an operation (GraphQL over SSE, "distinct connections mode").</summary>
internal static class EventStream
{
    /// <summary>Longest silence: then a comment is sent, so that nothing between takes the connection for dead.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(12);

    /// <summary>Executes a request and writes its answers, each an event <c>next</c>, then an event <c>complete</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="request">The operation.</param>
    /// <param name="parameters">Its variables.</param>
    /// <param name="time">The clock.</param>
    /// <param name="place">The place among the requests executed at once; a subscription, which lives long and does little, gives it back.</param>
    public static async Task WriteAsync(
        HttpContext context, IPreparedRequest request, RequestParameters parameters, TimeProvider time, IDisposable place)
    {
        context.Response.ContentType = MediaTypes.ContentTypeOf(ResponseFormat.EventStream);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var answer = new PooledBuffer();
        var cancellationToken = context.RequestAborted;
        if (request.Kind == OperationType.Subscription && request.Subscribe(parameters.Variables, answer, cancellationToken) is { } events)
        {
            place.Dispose();
            try
            {
                await WriteEventsAsync(context, events, time, cancellationToken);
            }
            catch (GraphQLException exception)
            {
                // The events themselves ended badly: the client was too slow for them.
                GraphQLExecutor.WriteErrors([exception.Error], answer);
                WriteEvent(context, "next"u8, answer.Written.Span);
            }
        }
        else
        {
            var parts = request.Kind == OperationType.Subscription
                ? null
                : (await request.ExecuteInPartsAsync(parameters.Variables, answer, cancellationToken)).Parts;
            WriteEvent(context, "next"u8, answer.Written.Span);
            await WritePartsAsync(context, parts, cancellationToken);
        }

        WriteEvent(context, "complete"u8, default);
        await context.Response.BodyWriter.FlushAsync(cancellationToken);
    }

    private static async Task WritePartsAsync(
        HttpContext context, IAsyncEnumerable<ReadOnlyMemory<byte>>? parts, CancellationToken cancellationToken)
    {
        if (parts is null)
        {
            return;
        }

        await context.Response.BodyWriter.FlushAsync(cancellationToken);
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            WriteEvent(context, "next"u8, part.Span);
            await context.Response.BodyWriter.FlushAsync(cancellationToken);
        }
    }

    private static async Task WriteEventsAsync(
        HttpContext context, IAsyncEnumerable<ReadOnlyMemory<byte>> events, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var enumerator = events.GetAsyncEnumerator(cancellationToken);
        await context.Response.BodyWriter.FlushAsync(cancellationToken); // the headers tell the client that it is subscribed
        while (true)
        {
            var next = enumerator.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, Task.Delay(KeepAlive, time, cancellationToken)) != next && !cancellationToken.IsCancellationRequested)
            {
                context.Response.BodyWriter.Write(":\n\n"u8);
                await context.Response.BodyWriter.FlushAsync(cancellationToken);
            }

            if (!await next)
            {
                return;
            }

            WriteEvent(context, "next"u8, enumerator.Current.Span);
            await context.Response.BodyWriter.FlushAsync(cancellationToken);
        }
    }

    // An answer is JSON on one line, so it fits one line of data.
    private static void WriteEvent(HttpContext context, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var writer = context.Response.BodyWriter;
        writer.Write("event: "u8);
        writer.Write(name);
        writer.Write("\ndata:"u8);
        if (!data.IsEmpty)
        {
            writer.Write(" "u8);
            writer.Write(data);
        }

        writer.Write("\n\n"u8);
    }
}
