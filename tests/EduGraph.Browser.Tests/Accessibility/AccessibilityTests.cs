using EduGraph.Browser.Tests.Hands;
using EduGraph.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Accessibility;

/// <summary>Every view, in both themes, against axe-core's rules.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    /// <summary>A view of the pages, and what has to be done to have all of it on screen.</summary>
    private static readonly Dictionary<string, (string Path, Func<IPage, Task> ShowAsync)> Views = new(StringComparer.Ordinal)
    {
        ["start"] = ("/", page => Expect(page.Locator(".kind-counts li").First).ToBeVisibleAsync()),
        ["search"] = ("/", async page =>
        {
            await page.SearchBox().FillAsync("Guangxi");
            await Expect(page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        }
        ),
        ["picture"] = ("/", async page =>
        {
            await page.FindAsync(new Mouse(), "Suraya Amirrudin");
            await Expect(page.Evidence().Locator(".conflict.posts")).ToBeVisibleAsync();
            await Expect(page.Evidence().Locator(".properties")).ToBeVisibleAsync();
            await page.Locator(".take-away summary").ClickAsync();
        }
        ),
        ["line"] = ("/", async page =>
        {
            await page.FindAsync(new Mouse(), "Wu Yu");
            await page.Locator(".walk li button").First.ClickAsync();
            await Expect(page.Evidence().Locator(".citations").First).ToBeVisibleAsync();
        }
        ),
        ["table"] = ("/", async page =>
        {
            await page.FindAsync(new Mouse(), "Wu Yu");
            await page.Button("Table").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
        }
        ),
        ["resolution"] = ("/", async page =>
        {
            await page.FindAsync(new Mouse(), "KLUST");
            await page.Evidence().GetByText("How it was put together").ClickAsync();
            await Expect(page.Evidence().GetByRole(AriaRole.Heading, new() { Name = "Why they are one" })).ToBeVisibleAsync();
        }
        ),
        ["map"] = ("/#/map", async page =>
        {
            await page.Locator(".ranked button").First.ClickAsync();
            await page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Button, new() { Name = "Evidence" }).ClickAsync();
            await Expect(page.Locator(".shared a").First).ToBeVisibleAsync();
        }
        ),
        ["matrix"] = ("/#/matrix", async page =>
        {
            await page.Locator(".matrix button").First.ClickAsync();
            await Expect(page.Locator(".shared a").First).ToBeVisibleAsync();
        }
        ),
        ["timeline"] = ("/#/timeline", async page =>
        {
            await page.Locator(".matrix button").First.ClickAsync();
            await Expect(page.Locator(".things li").First).ToBeVisibleAsync();
        }
        ),
        ["conflicts"] = ("/#/conflicts", page => Expect(page.Locator(".conflict").First).ToBeVisibleAsync()),
    };

    public static TheoryData<string> ViewNames => [.. Views.Keys];

    [Theory]
    [MemberData(nameof(ViewNames))]
    public Task View_breaks_no_rule_of_axe_in_either_theme(string view) => browser.VisitAsync(Views[view].Path, async page =>
    {
        await Views[view].ShowAsync(page);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });

            Assert.Empty(await Axe.FindViolationsAsync(page));
        }
    });

    /// <summary>A telephone's width, and 200 % zoom of a small screen, which is the same to a page: nothing is cut off at the side.</summary>
    [Theory]
    [InlineData("picture", 360)]
    [InlineData("table", 360)]
    [InlineData("start", 360)]
    [InlineData("search", 360)]
    [InlineData("map", 360)]
    [InlineData("matrix", 360)]
    [InlineData("timeline", 360)]
    [InlineData("conflicts", 360)]
    [InlineData("picture", 640)]
    public Task Narrow_view_needs_no_scrolling_sideways(string view, int width) => browser.VisitAsync(
        Views[view].Path,
        async page =>
        {
            await Views[view].ShowAsync(page);

            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await Axe.FindViolationsAsync(page));
        },
        new() { ViewportSize = new() { Width = width, Height = 740 }, HasTouch = true, IsMobile = true, DeviceScaleFactor = 2 });

    [Fact]
    public Task Colours_that_the_reader_forces_leave_everything_to_be_seen() => browser.VisitAsync(
        "/#/matrix",
        async page =>
        {
            await Views["matrix"].ShowAsync(page);

            Assert.Empty(await Axe.FindViolationsAsync(page));
            var pressed = page.Locator(".shared").Locator("xpath=..").GetByRole(AriaRole.Button, new() { Pressed = true });
            await Expect(pressed).ToBeVisibleAsync();
        },
        new() { ForcedColors = ForcedColors.Active });

    [Fact]
    public Task With_reduced_motion_the_picture_is_shown_when_it_stands() => browser.VisitAsync(
        "/",
        async page =>
        {
            await page.FindAsync(new Mouse(), "Wu Yu");
            await page.RestAsync();

            Assert.Equal("0s", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.busy-place')).animationDuration"));
            await Expect(page.Picture()).ToBeVisibleAsync();
        },
        new() { ReducedMotion = ReducedMotion.Reduce });

    [Fact]
    public Task Skip_link_is_the_first_stop_and_leads_to_the_content() => browser.VisitAsync("/#/conflicts", async page =>
    {
        await Expect(page.Locator(".conflict").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToBeFocusedAsync();
    });
}
