using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EduGraph.Api.Hosting;

/// <summary>The start page, the query page and the visualiser: files that stand beside the program, where they were built.</summary>
internal sealed class WebPages
{
    /// <summary>Folder of the pages, beside the program.</summary>
    public const string FolderName = "wwwroot";

    private const string StartPage = "index.html";
    private const string QueryPage = "query.html";

    // Names of built files carry a hash of their content.
    private const string HashedFolder = "/assets/";
    private const string NotBuilt = """
        EduGraph
        ========
        The pages are not built: Node.js 20 or later was not found when the program was. Install it and build again.
        The API works without them:

          POST /graphql      GraphQL
          GET  /graphql?sdl  its schema
          GET  /readyz       how it stands

        """;

    // The pages load nothing from elsewhere and hold nothing inline; the query page's editor runs its language service in a worker.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly IFileProvider _files;

    public WebPages(string folder) => _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();

    /// <summary>Serves the files by name; whatever is none goes on to <paramref name="app"/>'s next step.</summary>
    public void UseFiles(IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = _files,
        OnPrepareResponse = prepared => SetHeaders(prepared.Context.Response, prepared.Context.Request.Path.StartsWithSegments(HashedFolder.TrimEnd('/'))),
    });

    /// <summary>Whether there is a query page.</summary>
    public bool HasQueryPage => _files.GetFileInfo(QueryPage).Exists;

    /// <summary>Answers with the start page, or says why there is none.</summary>
    public Task WriteStartPageAsync(HttpContext context)
    {
        var file = _files.GetFileInfo(StartPage);
        return file.Exists ? WritePageAsync(context, file) : WriteTextAsync(context, NotBuilt);
    }

    /// <summary>Answers with the query page, or says why there is none.</summary>
    public Task WriteQueryPageAsync(HttpContext context)
    {
        var file = _files.GetFileInfo(QueryPage);
        return file.Exists ? WritePageAsync(context, file) : WriteTextAsync(context, NotBuilt);
    }

    private static Task WritePageAsync(HttpContext context, IFileInfo file)
    {
        SetHeaders(context.Response, isHashed: false);
        context.Response.ContentType = Http.MediaTypes.ContentTypeOf(Http.ResponseFormat.Html);
        context.Response.ContentLength = file.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static Task WriteTextAsync(HttpContext context, string text)
    {
        SetHeaders(context.Response, isHashed: false);
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response, bool isHashed)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
