using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsvHelper;
using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>What is seen is taken away in each format, read back and compared with the picture; and a link shows the same to somebody else.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TakeAwayJourneyTests(Browser browser)
{
    private const string Svg = "{http://www.w3.org/2000/svg}";
    private const string Gexf = "{http://www.gexf.net/1.2draft}";

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Every_format_is_written_and_can_be_read_back(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await page.FindAsync(hand, Steps.College);
        await page.RestAsync();
        var (nodeCount, tieCount) = await CountsAsync(page);
        await hand.PressAsync(page.Locator(".take-away summary"));

        var svg = XDocument.Parse(await TakeAsync(page, hand, "Picture (SVG)"));
        Assert.Equal(nodeCount, svg.Descendants(Svg + "circle").Count());
        Assert.Equal(tieCount, svg.Descendants(Svg + "line").Count());

        var gexf = XDocument.Parse(await TakeAsync(page, hand, "Network (GEXF)"));
        Assert.Equal(nodeCount, gexf.Descendants(Gexf + "node").Count());
        Assert.Equal(tieCount, gexf.Descendants(Gexf + "edge").Count());

        using var csv = new CsvReader(new StringReader(await TakeAsync(page, hand, "Table (CSV)")), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(nodeCount, rows.Count);
        Assert.Contains(rows, row => Equals(row["name"], "four-party institution-enterprise cooperation agreement"));

        var png = await page.TakeBytesAsync(hand, "Picture (PNG)");
        var colours = await page.ColoursOfPngAsync(png);
        Assert.True(colours > 20, $"The picture has {colours} colours: it is empty.");
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public async Task Link_to_a_view_opens_the_same_picture_in_a_fresh_browser(HandKind kind)
    {
        var hand = Hand.Of(kind);
        await using var first = await browser.OpenAsync("/", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await first.Page.FindAsync(hand, Steps.College);
        await first.Page.FindAsync(hand, "Wu Yu");
        await hand.PressAsync(first.Page.Locator(".legend li").Filter(new() { HasText = "Event" }).GetByRole(AriaRole.Checkbox));
        await Expect(first.Page).ToHaveURLAsync(new Regex("hideKinds=EVENT"));
        var seen = await PictureAsync(first.Page, hand);
        await hand.PressAsync(first.Page.Button("Copy a link to this view"));
        await Expect(first.Page.Locator(".take-away")).ToContainTextAsync("Copied.");
        var address = new Uri(await first.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await using var second = await browser.OpenAsync(address.PathAndQuery + address.Fragment);
        await Expect(second.Page.Locator(".notice")).ToContainTextAsync("nodes added");

        Assert.Equal(seen, await PictureAsync(second.Page, hand));
        Assert.Empty(first.Faults);
        Assert.Empty(second.Faults);
    }

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Query_behind_a_view_opens_in_the_query_page_and_is_answered(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await page.FindAsync(hand, "Wu Yu");
        await hand.PressAsync(page.Locator(".take-away summary"));

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "The query behind this view" }));

        await Expect(page.Locator(".graphiql-query-editor")).ToContainTextAsync("Neighbourhood");
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Execute query") }));
        await Expect(page.Locator(".result-window")).ToContainTextAsync("neighbourhood");
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task View_can_be_cited(HandKind kind) => browser.VisitAsync(
        "/",
        async page =>
        {
            var hand = Hand.Of(kind);
            await page.FindAsync(hand, "Wu Yu");
            await hand.PressAsync(page.Locator(".take-away summary"));
            await hand.PressAsync(page.Button("Cite this view"));

            await Expect(page.Locator(".take-away")).ToContainTextAsync("Copied.");
            var citation = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
            Assert.StartsWith("EduGraph: a view of ", citation, StringComparison.Ordinal);
            Assert.Contains(page.Url, citation, StringComparison.Ordinal);
        },
        new() { Permissions = ["clipboard-read", "clipboard-write"] });

    private static async Task<string> PictureAsync(IPage page, Hand hand)
    {
        await page.RestAsync();
        await hand.PressAsync(page.Locator(".take-away summary"));
        return await TakeAsync(page, hand, "Picture (SVG)");
    }

    private static async Task<(int Nodes, int Ties)> CountsAsync(IPage page)
    {
        var numbers = Regex.Matches((await page.Picture().GetAttributeAsync("aria-label"))!, @"\d+");
        return (int.Parse(numbers[0].Value, CultureInfo.InvariantCulture), int.Parse(numbers[1].Value, CultureInfo.InvariantCulture));
    }

    private static async Task<string> TakeAsync(IPage page, Hand hand, string format) => System.Text.Encoding.UTF8.GetString(await page.TakeBytesAsync(hand, format));
}
