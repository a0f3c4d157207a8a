using System.Net;
using System.Text;
using EduGraph.Api.Entities;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Reconciliation;

/// <summary>A small page about an entity, which tools show beside a candidate.</summary>
internal static class PreviewPage
{
    /// <summary>Nothing but this page's own style; it is made to be shown in frames of others.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private const int ValueCountMax = 4;
    private static readonly string[] Properties = ["names", "type", "title", "country", "city", "establishedOn", "signedOn", "startsOn", "website", "externalIds"];

    /// <summary>The page, as HTML.</summary>
    public static string Write(GraphSnapshot snapshot, int node, string address)
    {
        var id = snapshot.Nodes.IdOf(node);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(NameOf(snapshot, node)).Append("</title><style>")
            .Append("body{font:14px/1.4 sans-serif;margin:8px}h1{font-size:16px;margin:0 0 4px}dl{display:grid;grid-template-columns:auto 1fr;gap:2px 8px;margin:0}")
            .Append("dt{color:#555}dd{margin:0;overflow-wrap:anywhere}</style></head><body><h1><a target=\"_blank\" rel=\"noopener\" href=\"")
            .Append(WebUtility.HtmlEncode($"{address}{EntityEndpoint.Path}/{Uri.EscapeDataString(id)}.html")).Append("\" dir=\"auto\">")
            .Append(NameOf(snapshot, node)).Append("</a></h1><dl><dt>kind</dt><dd>").Append(snapshot.Nodes.KindOf(node).Name).Append("</dd>");
        foreach (var property in Properties)
        {
            var values = NodeValues.Of(snapshot, node, property).Take(ValueCountMax).Select(value => value.Text).ToList();
            if (values.Count > 0)
            {
                page.Append("<dt>").Append(property).Append("</dt><dd dir=\"auto\">").Append(WebUtility.HtmlEncode(string.Join("; ", values))).Append("</dd>");
            }
        }

        return page.Append("</dl></body></html>\n").ToString();
    }

    private static string NameOf(GraphSnapshot snapshot, int node) => WebUtility.HtmlEncode(snapshot.Texts.Text(snapshot.Names.BestTextOf(node)));
}
