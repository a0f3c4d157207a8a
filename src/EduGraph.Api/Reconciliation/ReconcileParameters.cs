using System.Buffers;
using System.Text;
using EduGraph.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EduGraph.Api.Reconciliation;

/// <summary>The parameters of a request: those of its address, and of a form that is sent.</summary>
internal sealed class ReconcileParameters
{
    private const string Form = "application/x-www-form-urlencoded";

    private readonly IQueryCollection _query;
    private readonly Dictionary<string, StringValues> _form;

    private ReconcileParameters(IQueryCollection query, Dictionary<string, StringValues> form)
    {
        _query = query;
        _form = form;
    }

    /// <summary>The parameter's value; null where it is not given.</summary>
    public string? this[string name] => _form.TryGetValue(name, out var sent) ? sent[0] : _query.TryGetValue(name, out var given) ? given[0] : null;

    /// <summary>Reads the parameters.</summary>
    /// <returns>The parameters, or the fault of the body.</returns>
    public static async ValueTask<(ReconcileParameters? Parameters, HttpFault? Fault)> ReadAsync(HttpRequest request, int sizeBytesMax)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return (new ReconcileParameters(request.Query, []), null);
        }

        if (request.ContentType is null || !request.ContentType.StartsWith(Form, StringComparison.OrdinalIgnoreCase))
        {
            return (null, HttpFault.UnsupportedMediaType(request.ContentType, Form));
        }

        var (buffer, length) = await BodyReader.ReadAsync(request, sizeBytesMax);
        if (buffer is null)
        {
            return (null, HttpFault.TooLarge(sizeBytesMax, nameof(ApiOptions.ReconcileSizeBytesMax), "Send fewer queries in one batch."));
        }

        try
        {
            return (new ReconcileParameters(request.Query, QueryHelpers.ParseQuery(Encoding.UTF8.GetString(buffer, 0, length))), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
