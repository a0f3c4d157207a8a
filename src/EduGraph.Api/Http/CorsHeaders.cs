using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Lets pages of other origins call the API (Fetch standard, "CORS protocol").</summary>
internal static class CorsHeaders
{
    private const string AnyOrigin = "*";
    private const string PreflightMaxAgeSeconds = "600";
    private const string ExposedHeaders = "Content-Disposition, ETag, Link, Retry-After, X-EduGraph-Version, X-Request-Id";

    /// <summary>Puts the headers on the answer.</summary>
    /// <returns>Whether that was all: the request asked what is allowed.</returns>
    public static bool Write(HttpContext context, ApiOptions options)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
        {
            return false;
        }

        var isAny = options.CorsOrigins.Contains(AnyOrigin);
        if (!isAny)
        {
            response.Headers.Append("Vary", "Origin");
        }

        if (!isAny && !options.CorsOrigins.Contains(origin))
        {
            return false;
        }

        response.Headers.AccessControlAllowOrigin = isAny ? AnyOrigin : origin;
        response.Headers.AccessControlExposeHeaders = ExposedHeaders;
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.AccessControlRequestMethod.Count == 0)
        {
            return false;
        }

        response.Headers.AccessControlAllowMethods = "GET, POST";
        response.Headers.AccessControlAllowHeaders = request.Headers.AccessControlRequestHeaders;
        response.Headers.AccessControlMaxAge = PreflightMaxAgeSeconds;
        response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
