using System.Text;
using EduGraph.Api.Http;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Hosting;

/// <summary><c>/graphql?sdl</c>: the API's schema as text.</summary>
internal sealed class SdlPage
{
    private const string ContentType = "application/graphql; charset=utf-8";

    private readonly ApiOptions _options;
    private readonly byte[] _text;
    private readonly string _tag;

    public SdlPage(Schema.ApiSchema schema, ApiOptions options)
    {
        _options = options;
        _text = Encoding.UTF8.GetBytes(schema.Sdl);
        _tag = EntityTags.Of(_text);
    }

    public Task WriteAsync(HttpContext context)
    {
        if (!_options.IntrospectionIsAllowed)
        {
            return ErrorWriter.WriteAsync(
                context, new HttpFault(StatusCodes.Status404NotFound, "INTROSPECTION_DISABLED", "The schema is not shown here."));
        }

        context.Response.Headers.ETag = _tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (EntityTags.Matches(context.Request.Headers.IfNoneMatch, _tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = ContentType;
        context.Response.ContentLength = _text.Length;
        return context.Response.Body.WriteAsync(_text).AsTask();
    }
}
