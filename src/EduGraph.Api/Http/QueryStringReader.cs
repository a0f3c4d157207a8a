using System.Text;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Http;

/// <summary>Reads the parameters of a GET request.</summary>
internal static class QueryStringReader
{
    /// <summary>Reads <c>query</c>, <c>operationName</c>, <c>variables</c> and <c>extensions</c>; each at most once.</summary>
    /// <param name="query">The query string, decoded.</param>
    /// <param name="fault">Why it is no request, or null.</param>
    public static RequestParameters? Read(IQueryCollection query, out HttpFault? fault)
    {
        var parameters = new RequestParameters();
        fault = null;
        foreach (var (name, values) in query)
        {
            if (values.Count > 1 && name is ("query" or "operationName" or "variables" or "extensions"))
            {
                fault = HttpFault.BadRequest($"The parameter \"{name}\" comes {values.Count} times; expected once.");
            }

            fault ??= ReadParameter(name, values.ToString(), parameters);
            if (fault is not null)
            {
                return null;
            }
        }

        return parameters;
    }

    private static HttpFault? ReadParameter(string name, string text, RequestParameters parameters)
    {
        HttpFault? fault = null;
        switch (name)
        {
            case "query":
                parameters.Query = Encoding.UTF8.GetBytes(text);
                break;
            case "operationName":
                parameters.OperationName = text.Length == 0 ? null : text;
                break;
            case "variables" when text.Length > 0:
                parameters.Variables = JsonParameterReader.ReadObject(name, text, out fault);
                break;
            case "extensions" when text.Length > 0:
                parameters.Extensions = JsonParameterReader.ReadObject(name, text, out fault);
                fault ??= ExtensionReader.Read(parameters);
                break;
        }

        return fault;
    }
}
