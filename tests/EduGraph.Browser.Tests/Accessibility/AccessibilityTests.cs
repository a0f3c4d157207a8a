using EduGraph.Browser.Tests.Hands;
using EduGraph.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Accessibility;

/// <summary>Every view, in both themes, against axe-core's rules.</summary>
[Collection(AccessibilityCollection.Name)]
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
        ["questions"] = ("/#/questions", page => Expect(page.Locator(".question").First).ToBeVisibleAsync()),
        ["conflicts"] = ("/#/conflicts", page => Expect(page.Locator(".conflict").First).ToBeVisibleAsync()),
    };

    // Rules that GraphiQL 4 breaks inside of its own container.
    private static readonly string[] GraphiqlViolations = ["color-contrast", "label", "nested-interactive"];

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
    [InlineData("questions", 360)]
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

    /// <summary>A laptop's screen at 200 % zoom is one of half its size to a page: nothing is cut off, and what was asked for is in sight.</summary>
    [Theory]
    [InlineData("picture")]
    [InlineData("table")]
    [InlineData("map")]
    [InlineData("matrix")]
    [InlineData("timeline")]
    [InlineData("conflicts")]
    [InlineData("start")]
    public Task View_at_200_percent_zoom_needs_no_scrolling_sideways(string view) => browser.VisitAsync(
        Views[view].Path,
        async page =>
        {
            await Views[view].ShowAsync(page);

            Assert.Equal(640, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            // Text that does not fit its box would be cut off.
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('button, a, h1, h2, label, summary')]
                  .filter(element => element.clientWidth > 0 && getComputedStyle(element).overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1 && !element.classList.contains('unseen'))
                  .map(element => element.textContent)
                """));
        },
        new() { ViewportSize = new() { Width = 640, Height = 400 }, DeviceScaleFactor = 2 });

    [Theory]
    [InlineData("start")]
    [InlineData("picture")]
    [InlineData("table")]
    [InlineData("map")]
    [InlineData("matrix")]
    public Task Colours_that_the_reader_forces_leave_everything_to_be_seen(string view) => browser.VisitAsync(
        Views[view].Path,
        async page =>
        {
            await Views[view].ShowAsync(page);

            Assert.Empty(await Axe.FindViolationsAsync(page));
            // What is pressed and what is chosen differs by more than a colour of the page's own.
            foreach (var pressed in await page.Locator("[aria-pressed=true], [aria-current=page]").AllAsync())
            {
                var differs = await pressed.EvaluateAsync<bool>("""
                    element => {
                      const look = getComputedStyle(element);
                      return look.outlineStyle !== 'none' || look.textDecorationLine !== 'none' || Number(look.fontWeight) >= 600
                        || look.backgroundColor !== getComputedStyle(element.parentElement).backgroundColor;
                    }
                    """);
                Assert.True(differs, $"“{await pressed.TextContentAsync()}” does not look chosen.");
            }
        },
        new() { ForcedColors = ForcedColors.Active });

    /// <summary>The query page: what is the project's own breaks no rule; what GraphiQL, which is another's, breaks is named here.</summary>
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Query_page_breaks_no_rule_of_axe_of_its_own(ColorScheme theme) => browser.VisitAsync(
        "/graphql?example=how-much",
        async page =>
        {
            await Expect(page.Locator(".graphiql-query-editor")).ToContainTextAsync("statistics");

            var violations = await Axe.FindViolationsAsync(page);
            Assert.DoesNotContain(violations, violation => !GraphiqlViolations.Any(known => violation.StartsWith(known, StringComparison.Ordinal)));
            Assert.Empty(await Axe.FindViolationsAsync(page, ".graphiql-container"));
        },
        new() { ColorScheme = theme });

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
