using System.Text.RegularExpressions;
using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>The network as a whole: map and matrix, each leading down to a source.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OverviewJourneyTests(Browser browser)
{
    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Cell_of_the_matrix_of_provinces_leads_down_to_a_source(HandKind kind) => browser.VisitAsync("/#/matrix", async page =>
    {
        await Hand.Of(kind).PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Guangxi – Vietnam: ") }));

        var cell = page.GetByRole(AriaRole.Region, new() { Name = "Guangxi – Vietnam" });
        await Expect(cell.Locator(".shared").GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);
    });

    [Fact]
    public Task Matrix_of_countries_leads_down_to_a_source() => browser.VisitAsync("/#/matrix", async page =>
    {
        await page.GetByLabel("Rows").SelectOptionAsync(new SelectOptionValue { Label = "Country" });
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^China – Malaysia: ") }).ClickAsync();

        var cell = page.GetByRole(AriaRole.Region, new() { Name = "China – Malaysia" });
        await Expect(cell.Locator(".shared").GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Tie_of_the_cooperation_map_leads_down_to_a_source(HandKind kind) => browser.VisitAsync("/#/map", async page =>
    {
        await Hand.Of(kind).PressAsync(page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Button, new() { Name = "Evidence" }));

        await Expect(page.Locator(".shared").GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);
    });

    [Theory]
    [InlineData("Partners")]
    [InlineData("Betweenness")]
    [InlineData("PageRank")]
    public Task Size_on_the_cooperation_map_follows_the_chosen_measure(string metric) => browser.VisitAsync("/#/map", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Leading by Strength" })).ToBeVisibleAsync();

        await page.GetByLabel("Size").SelectOptionAsync(new SelectOptionValue { Label = metric });

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Leading by {metric}" })).ToBeVisibleAsync();
        await Expect(page.Locator(".ranked li")).ToHaveCountAsync(15);
        await Expect(page.Locator(".communities li").First).ToContainTextAsync(new Regex(@"community \d+: \d+"));
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Year_of_the_timeline_leads_to_what_began_in_it_and_its_evidence(HandKind kind) => browser.VisitAsync("/#/timeline", async page =>
    {
        var hand = Hand.Of(kind);
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^2025, Agreement: ") }));
        await hand.PressAsync(page.Locator(".things button").First);

        await Expect(page.Evidence().GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);
        await Expect(page.Evidence()).ToContainTextAsync("2025");
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Open_question_says_why_it_is_asked_and_leads_to_its_thing(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Open questions") }));

        var question = page.Locator(".question").First;
        await Expect(question.Locator(".reasons li").First).ToBeVisibleAsync();
        await Expect(question.Locator(".sides > div")).ToHaveCountAsync(2);
        await hand.PressAsync(question.Locator(".sides button").First);
        await Expect(page.Evidence().GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task Cooperation_map_and_the_whole_graph_can_be_taken_away_as_files() => browser.VisitAsync("/#/map", async page =>
    {
        await Expect(page.Locator(".network-panel .ranked li").First).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".exports").GetByRole(AriaRole.Link, new() { Name = "edges.csv" }).ClickAsync());

        var header = (await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken))[0];
        Assert.StartsWith("id,source,target,type,count,weight", header, StringComparison.Ordinal);
    });

    [Fact]
    public Task Matrix_counts_what_the_API_counts() => browser.VisitAsync("/#/matrix", async page =>
    {
        var cell = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Guangxi – Vietnam: ") });
        var count = int.Parse((await cell.TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        await cell.ClickAsync();

        var region = page.GetByRole(AriaRole.Region, new() { Name = "Guangxi – Vietnam" });
        await Expect(region.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Evidence ") })).ToHaveCountAsync(count);
    });
}
