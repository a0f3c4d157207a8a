using System.Text.Json;
using Microsoft.Playwright;

namespace EduGraph.Browser.Tests.Pictures;

/// <summary>A network as large as a picture may be, or larger, given to the page in place of the API's answers.</summary>
internal static class LargeNetwork
{
    public const int TieCount = 10_000;

    // Nodes above this many are people; the others institutions.
    private const int InstitutionCount = 3_000;

    /// <summary>Opens a link to a picture of so many nodes; if <paramref name="isCut"/>, the API says that it had more than it gave.</summary>
    public static async Task ShowAsync(IPage page, int nodeCount, bool isCut = false)
    {
        await page.RouteAsync("**/graphql", route => AnswerAsync(route, nodeCount, isCut));
        await page.GotoAsync(new Uri(page.Url).GetLeftPart(UriPartial.Authority) + "/?large#/explore?nodes=" + string.Join('+', Enumerable.Range(0, nodeCount).Select(node => $"n{node}")));
    }

    private static Task AnswerAsync(IRoute route, int nodeCount, bool isCut)
    {
        using var request = JsonDocument.Parse(route.Request.PostData!);
        if (!request.RootElement.GetProperty("query").GetString()!.Contains("query Neighbourhood", StringComparison.Ordinal))
        {
            return route.ContinueAsync();
        }

        var of = request.RootElement.GetProperty("variables").GetProperty("of").EnumerateArray().Select(id => id.GetString()!).ToHashSet(StringComparer.Ordinal);
        return route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = JsonSerializer.Serialize(new
            {
                data = new
                {
                    neighbourhood = new
                    {
                        truncated = isCut,
                        nodes = of.Select(Node),
                        relationships = Ties(nodeCount).Where(tie => of.Contains(tie.From) && of.Contains(tie.To))
                            .Select(tie => new { id = tie.Id, type = "VISITED", from = new { id = tie.From }, to = new { id = tie.To }, properties = Array.Empty<object>() }),
                    },
                },
            }),
        });
    }

    private static object Node(string id) => int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) < InstitutionCount
        ? new { __typename = "Institution", id, kind = "INSTITUTION", name = $"College {id}", institutionType = "UNIVERSITY", country = "CN" }
        : new { __typename = "Person", id, kind = "PERSON", name = $"Person {id}" };

    /// <summary>Ties of a network in which everything is a few steps from the first node.</summary>
    private static IEnumerable<(string Id, string From, string To)> Ties(int nodeCount) => Enumerable.Range(0, TieCount).Select(tie =>
    {
        var from = (tie % (nodeCount - 1)) + 1;
        var to = (from / (2 + (tie / nodeCount))) + (tie / nodeCount * 7 % from);
        return ($"t{tie}", $"n{from}", $"n{to % from}");
    });
}
