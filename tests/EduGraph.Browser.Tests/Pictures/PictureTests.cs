using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EduGraph.Browser.Tests.Hands;
using EduGraph.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Pictures;

/// <summary>What the picture itself has to be: legible, the same for the same data, never cut in silence, still for who wants no motion.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PictureTests(Browser browser)
{
    [Theory]
    [InlineData("force", "en")]
    [InlineData("concentric", "en")]
    [InlineData("map", "en")]
    [InlineData("force", "zh-Hans")]
    [InlineData("concentric", "th")]
    public async Task Names_in_the_picture_do_not_lie_on_each_other(string layout, string language)
    {
        await using var visited = await browser.OpenAsync("/", new() { Locale = language });
        var page = visited.Page;
        await WrittenNames.RecordAsync(page);
        await page.ReloadAsync();
        await page.Locator("input[role=combobox]").FillAsync("Guangxi University");
        await new Mouse().TakeFirstAnswerAsync(page);
        await Expect(page.Locator(".evidence .properties")).ToBeVisibleAsync();
        await page.Locator(".tools select").SelectOptionAsync(layout);
        await page.RestAsync();

        await StillAsync(page);
        var names = await WrittenNames.ReadAsync(page);
        Assert.True(names.Count > 3, $"Only {names.Count} names are in the picture.");
        Assert.Empty(
            from first in Enumerable.Range(0, names.Count)
            from second in Enumerable.Range(first + 1, names.Count - first - 1)
            where names[first].Text != names[second].Text && names[first].Touches(names[second])
            select $"“{names[first].Text}” lies on “{names[second].Text}”");
    }

    [Fact]
    public async Task Same_data_is_the_same_picture_in_two_fresh_browsers()
    {
        var pictures = new List<string>();
        for (var reader = 0; reader < 2; reader++)
        {
            await browser.VisitAsync("/", async page =>
            {
                await page.FindAsync(new Mouse(), "Wu Yu");
                await page.RestAsync();
                await page.Locator(".take-away summary").ClickAsync();
                pictures.Add(Encoding.UTF8.GetString(await page.TakeBytesAsync(new Mouse(), "Network (GEXF)")));
            });
        }

        Assert.Contains("<viz:position ", pictures[0], StringComparison.Ordinal);
        Assert.Equal(Positions(pictures[0]), Positions(pictures[1]));
    }

    [Fact]
    public Task Of_more_nodes_than_can_be_drawn_it_is_said_how_many_are_and_how_to_see_the_others() => browser.VisitAsync("/", async page =>
    {
        await LargeNetwork.ShowAsync(page, 3_500);

        await Expect(page.Locator(".notice")).ToContainTextAsync("3,000 of 3,500 shown. Hide kinds or choose an earlier year to see the others.");
        await page.Locator(".legend li").Filter(new() { HasText = "Institution" }).GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", new Regex("^Picture: 500 nodes"));
        await Expect(page.Locator(".notice")).Not.ToContainTextAsync("of 3,500 shown");
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    });

    [Fact]
    public Task Answer_that_the_server_cut_is_said_to_be_cut_and_how_to_see_the_rest() => browser.VisitAsync("/", async page =>
    {
        await LargeNetwork.ShowAsync(page, 40, isCut: true);

        await Expect(page.Locator(".notice")).ToContainTextAsync("The server had more than the 40 that it gives at once: expand by one kind of tie to see the others.");
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    });

    [Fact]
    public async Task With_reduced_motion_nothing_moves_by_itself()
    {
        await using var visited = await browser.OpenAsync("/", new() { ReducedMotion = ReducedMotion.Reduce });
        var page = visited.Page;
        await WrittenNames.RecordAsync(page);
        await page.ReloadAsync();
        await page.FindAsync(new Mouse(), "Guangxi University");
        await page.RestAsync();

        await StillAsync(page);

        // The layout: its first picture and its last, and none between.
        await WrittenNames.ChosenNodeAsync(page);
        Assert.InRange(await WrittenNames.PlacesOfChosenNodeAsync(page), 1, 3);
        Assert.Equal("0s", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.busy-place')).animationDuration"));

        // The camera: one step, and no way between.
        await page.EvaluateAsync("window.rings.clear()");
        var before = await page.EvaluateAsync<string>(Places);
        await page.Button("Zoom in").ClickAsync();
        await page.WaitForFunctionAsync($"before => {Places} !== before", before);
        await StillAsync(page);
        Assert.InRange(await WrittenNames.PlacesOfChosenNodeAsync(page), 1, 2);

        // The years: a step each, by the reader.
        await page.Button("Next year").ClickAsync();
        var year = page.Locator(".time output");
        await Expect(year).ToHaveTextAsync(new Regex(@"^Until \d{4}$"));
        var first = int.Parse((await year.TextContentAsync())![^4..], CultureInfo.InvariantCulture);
        await page.Button("Next year").ClickAsync();
        await Expect(year).ToHaveTextAsync($"Until {first + 1}");
        Assert.Empty(visited.Faults);
    }

    [Fact]
    public async Task Browser_without_WebGL_draws_the_picture_all_the_same()
    {
        await using var visited = await browser.OpenAsync("/");
        var page = visited.Page;
        await page.Context.AddInitScriptAsync("""
            const { getContext } = HTMLCanvasElement.prototype;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest); };
            """);
        await page.ReloadAsync();
        await page.FindAsync(new Mouse(), "Wu Yu");
        await page.RestAsync();
        await page.Locator(".take-away summary").ClickAsync();

        Assert.InRange(await page.ColoursOfPngAsync(await page.TakeBytesAsync(new Mouse(), "Picture (PNG)")), 20, int.MaxValue);
        Assert.Empty(visited.Faults);
    }

    [Fact]
    public Task Fingers_tap_drag_and_pinch() => browser.VisitAsync(
        "/",
        async page =>
        {
            await WrittenNames.RecordAsync(page);
            await page.ReloadAsync();
            await page.FindAsync(new Mouse(), "Wu Yu");
            await page.RestAsync();
            await StillAsync(page);
            var box = (await page.Picture().BoundingBoxAsync())!;
            var at = await WrittenNames.ChosenNodeAsync(page);
            var (x, y) = (box.X + at.X, box.Y + at.Y);
            await page.Locator(".walk li button").Nth(1).ClickAsync();
            await Expect(page.Locator(".node-menu h2")).Not.ToHaveTextAsync("Wu Yu");
            var touch = await Touch.OnAsync(page);

            await touch.TapAsync(x, y);
            await Expect(page.Locator(".node-menu h2")).ToHaveTextAsync("Wu Yu");

            await touch.DragAsync((x, y), (x + 60, y + 40));
            await Expect(page).ToHaveURLAsync(new Regex("pin="));

            await StillAsync(page);
            var before = await page.EvaluateAsync<string>(Places);
            await touch.PinchAsync((x, y), 80, 160);
            await page.WaitForFunctionAsync($"before => {Places} !== before", before);
        },
        Touch.Screen);

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Picture_is_brought_nearer_and_whole_again_with_buttons(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await WrittenNames.RecordAsync(page);
        await page.ReloadAsync();
        await page.FindAsync(hand, "Wu Yu");
        await page.RestAsync();
        await hand.PressAsync(page.Button("See all of it"));
        await StillAsync(page);
        var whole = await page.EvaluateAsync<string>(Places);

        await hand.PressAsync(page.Button("Zoom in"));
        await page.WaitForFunctionAsync($"whole => {Places} !== whole", whole);
        await StillAsync(page);
        await hand.PressAsync(page.Button("See all of it"));
        await page.WaitForFunctionAsync($"whole => {Places} === whole", whole);
    });

    // Every name in the picture with where it begins.
    private const string Places =
        "JSON.stringify([...window.written].filter(([canvas]) => canvas.isConnected).flatMap(([, names]) => names).map(({ text, left, top }) => `${text} ${Math.round(left)} ${Math.round(top)}`).sort())";

    /// <summary>Waits until no frame brings another picture: the camera has come to where it goes.</summary>
    private static Task StillAsync(IPage page) => page.EvaluateAsync($$"""
        async () => {
          let before;
          let unchanged = 0;
          while (unchanged < 20) {
            const now = {{Places}};
            unchanged = now === before && now !== '[]' ? unchanged + 1 : 0;
            before = now;
            await new Promise(requestAnimationFrame);
          }
        }
        """);

    private static List<string> Positions(string gexf) => [.. Regex.Matches(gexf, "<viz:position [^>]*>").Select(match => match.Value)];
}
