using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests;

/// <summary>What a researcher does who has never heard of GraphQL.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(Browser browser)
{
    private const string College = "Guangxi Vocational and Technical College of Communications";

    [Fact]
    public async Task Name_is_found_and_its_neighbourhood_with_evidence_is_shown()
    {
        await using var visited = await browser.OpenAsync();
        var page = visited.Page;

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search by any name" }).FillAsync("KLUST");
        await page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex(@"Picture: \d+ nodes") })).ToBeVisibleAsync();
        var evidence = page.GetByRole(AriaRole.Complementary, new() { Name = "Evidence" });
        await Expect(evidence).ToContainTextAsync("Kuala Lumpur University of Science and Technology");
        await Expect(evidence.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", new Regex("^https?://"));
        Assert.Empty(visited.Faults);
    }

    [Fact]
    public async Task Everything_on_the_way_to_the_agreement_can_be_done_by_keyboard()
    {
        await using var visited = await browser.OpenAsync();
        var page = visited.Page;

        // The search box has the focus on arrival.
        await page.Keyboard.TypeAsync(College);
        await Expect(page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Legend" })).ToBeVisibleAsync();

        // The ties of the chosen node are a list to walk along.
        var tie = page.Locator(".walk li").Filter(new() { HasText = "party to" }).Locator("button").Last;
        await Expect(tie).ToBeVisibleAsync();
        await tie.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Evidence" })).ToContainTextAsync("Agreement");
        Assert.Empty(visited.Faults);
    }

    [Fact]
    public async Task Table_shows_what_the_picture_shows()
    {
        await using var visited = await browser.OpenAsync();
        var page = visited.Page;
        await SearchAsync(page, College);

        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = College }).First).ToBeVisibleAsync();
        Assert.Empty(visited.Faults);
    }

    [Fact]
    public async Task Link_to_a_view_opens_the_same_view_in_a_fresh_browser()
    {
        await using var first = await browser.OpenAsync();
        await SearchAsync(first.Page, College);
        await first.Page.GetByLabel("Layout").SelectOptionAsync("concentric");
        await Expect(first.Page).ToHaveURLAsync(new Regex("layout=concentric"));
        var picture = await PictureLabel(first.Page).GetAttributeAsync("aria-label");

        await using var second = await browser.OpenAsync(new Uri(first.Page.Url).PathAndQuery + new Uri(first.Page.Url).Fragment);

        await Expect(second.Page.GetByLabel("Layout")).ToHaveValueAsync("concentric");
        await Expect(PictureLabel(second.Page)).ToHaveAttributeAsync("aria-label", picture!);
        Assert.Empty(second.Faults);
    }

    [Fact]
    public async Task Steps_can_be_undone_and_redone()
    {
        await using var visited = await browser.OpenAsync();
        var page = visited.Page;
        await SearchAsync(page, College);
        var layout = page.GetByLabel("Layout");
        await layout.SelectOptionAsync("columns");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(layout).ToHaveValueAsync("force");
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(layout).ToHaveValueAsync("columns");
    }

    [Fact]
    public async Task Cell_of_the_matrix_leads_down_to_a_source()
    {
        await using var visited = await browser.OpenAsync("/#/matrix");
        var page = visited.Page;

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("China – Malaysia") }).ClickAsync();

        var cell = page.GetByRole(AriaRole.Region, new() { Name = "China – Malaysia" });
        await Expect(cell.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", new Regex("^https?://"));
        Assert.Empty(visited.Faults);
    }

    [Fact]
    public async Task Disagreement_shows_both_sides_with_who_says_so()
    {
        await using var visited = await browser.OpenAsync("/#/conflicts");

        var sides = visited.Page.Locator(".conflict .sides").First.Locator("> div");
        await Expect(sides.Nth(1)).ToBeVisibleAsync();
        Assert.Empty(visited.Faults);
    }

    [Theory]
    [InlineData("zh-Hans", "合作图")]
    [InlineData("vi", "Bản đồ hợp tác")]
    [InlineData("th", "แผนภาพความร่วมมือ")]
    [InlineData("id", "Peta kerja sama")]
    public async Task Page_speaks_the_readers_language(string tag, string expected)
    {
        await using var visited = await browser.OpenAsync($"/?lang={tag}");

        await Expect(visited.Page.GetByRole(AriaRole.Link, new() { Name = expected }).First).ToBeVisibleAsync();
        await Expect(visited.Page.Locator("html")).ToHaveAttributeAsync("lang", tag);
        Assert.Empty(visited.Faults);
    }

    [Fact]
    public async Task Query_page_answers_the_saved_examples_from_the_programs_own_files()
    {
        await using var visited = await browser.OpenAsync("/graphql?example=how-much");
        var page = visited.Page;

        // The editor stands when it shows the question; what it measures letters with ("xxxxxxxxxx") comes before that.
        await Expect(page.Locator(".graphiql-query-editor")).ToContainTextAsync("statistics");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Execute query") }).ClickAsync();

        await Expect(page.Locator(".result-window")).ToContainTextAsync("nodeCount");
        Assert.Empty(visited.Faults);
    }

    private static async Task SearchAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search by any name" }).FillAsync(name);
        await page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(PictureLabel(page)).ToHaveAttributeAsync("aria-label", new Regex(@"Picture: [1-9]\d* nodes, [1-9]"));
    }

    private static ILocator PictureLabel(IPage page) => page.Locator(".canvas");
}
