using System.Text.RegularExpressions;
using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>What is done with the picture.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PictureJourneyTests(Browser browser)
{
    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Path_from_Wu_Yu_to_the_Guangxi_Jiaoke_Group_is_drawn(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await page.FindAsync(hand, "Wu Yu");
        await hand.PressAsync(page.Button("Path from here"));
        await page.FindAsync(hand, "Guangxi Jiaoke Group");

        await hand.PressAsync(page.Button("Path to here"));

        await Expect(page.Locator(".notice")).ToContainTextAsync("nodes added");
        await hand.PressAsync(page.Button("Table"));
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "four-party institution-enterprise cooperation agreement" }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Wu Yu" }).First).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Years_from_2015_to_2025_are_played(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await page.FindAsync(hand, "Guangxi University");
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Date" });
        var whole = await page.Picture().GetAttributeAsync("aria-label");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        var year = page.Locator(".time output");
        await Expect(year).ToHaveTextAsync(new Regex(@"^Until \d{4}$"));
        while (!string.Equals(await year.TextContentAsync(), "Until 2015", StringComparison.Ordinal))
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(page.Picture()).Not.ToHaveAttributeAsync("aria-label", whole!);
        await Expect(page.Locator(".time")).ToContainTextAsync("ties have no date and are always shown");
        // Every year that is shown is written down by the page itself: a slow test must not miss one.
        await year.EvaluateAsync("""
            output => {
              window.yearsShown = [];
              new MutationObserver(() => window.yearsShown.push(output.textContent)).observe(output, { characterData: true, childList: true, subtree: true });
            }
            """);
        await hand.PressAsync(page.Button("Play"));

        await Expect(year).ToHaveTextAsync("All years");
        var years = await page.EvaluateAsync<string[]>("window.yearsShown");
        Assert.Equal(Enumerable.Range(2016, 10).Select(played => $"Until {played}"), years.Where(text => text.StartsWith("Until", StringComparison.Ordinal)).Take(10));
        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", whole!);
    });

    [Fact]
    public Task Number_of_ties_of_each_type_is_said_before_any_is_loaded() => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(new Mouse(), "Wu Yu");
        await page.WalkAsync(new Mouse(), "visited", "Guangxi Transport");
        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", new Regex(@"Picture: \d+ nodes"));
        var before = await NodeCountAsync(page);

        var expansion = page.GetByRole(AriaRole.Group, new() { Name = "Expand" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex(@"^party to \d+$") });
        await Expect(expansion).ToBeVisibleAsync();
        Assert.Equal(before, await NodeCountAsync(page));
        await expansion.ClickAsync();

        await Expect(page.Locator(".notice")).ToContainTextAsync("nodes added");
        Assert.True(await NodeCountAsync(page) > before);
    });

    [Fact]
    public Task Ties_among_what_is_on_screen_come_with_a_new_node() => browser.VisitAsync("/", async page =>
    {
        // Two nodes that are found apart, and one relationship between them.
        await page.FindAsync(new Mouse(), "Wu Yu");
        await page.FindAsync(new Mouse(), "KLUST");

        await Expect(page.Locator(".walk li").Filter(new() { HasText = "party to" }).Filter(new() { HasText = "four-party" }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task Steps_can_be_undone_and_redone() => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(new Mouse(), Steps.College);
        var before = await NodeCountAsync(page);
        await page.Button("Hide").ClickAsync();
        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", new Regex($"Picture: {before - 1} nodes"));

        await page.Button("Undo").ClickAsync();
        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", new Regex($"Picture: {before} nodes"));
        await page.Button("Redo").ClickAsync();
        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", new Regex($"Picture: {before - 1} nodes"));
    });

    [Fact]
    public Task Legend_says_how_many_there_are_of_each_kind_and_hides_them() => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(new Mouse(), Steps.College);
        var before = await NodeCountAsync(page);
        var entry = page.Locator(".legend li").Filter(new() { HasText = "Agreement" });
        var count = int.Parse((await entry.Locator(".count").TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);

        await entry.GetByRole(AriaRole.Checkbox).UncheckAsync();

        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", new Regex($"Picture: {before - count} nodes"));
    });

    [Theory]
    [InlineData("Rings")]
    [InlineData("Two columns")]
    [InlineData("Tree")]
    [InlineData("Map")]
    public Task Every_layout_stands_and_is_in_the_address(string layout) => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(new Mouse(), "Wu Yu");

        await page.GetByLabel("Layout").SelectOptionAsync(new SelectOptionValue { Label = layout });

        await Expect(page).ToHaveURLAsync(new Regex("layout="));
        await page.RestAsync();
    });

    private static async Task<int> NodeCountAsync(IPage page) =>
        int.Parse(Regex.Match((await page.Picture().GetAttributeAsync("aria-label"))!, @"\d+").Value, System.Globalization.CultureInfo.InvariantCulture);
}
