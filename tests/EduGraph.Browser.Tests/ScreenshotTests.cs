using EduGraph.Browser.Tests.Hands;
using EduGraph.Browser.Tests.Journeys;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests;

/// <summary>
/// Makes the pictures of the documentation anew: <c>dotnet run --project tests/EduGraph.Browser.Tests -- -class "*ScreenshotTests" -explicit only</c>.
/// To be looked at before they are committed.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreenshotTests(Browser browser)
{
    private const string Conference = "2025 China (Guangxi)–ASEAN Conference on Vocational Education Cooperation and Development";
    private static readonly string Folder = Path.Combine(ServedProgram.Root, "docs", "images");

    [Theory(Explicit = true)]
    [InlineData("start", ColorScheme.Light)]
    [InlineData("explore", ColorScheme.Light)]
    [InlineData("explore", ColorScheme.Dark)]
    [InlineData("evidence", ColorScheme.Light)]
    [InlineData("places", ColorScheme.Light)]
    [InlineData("cooperation-map", ColorScheme.Light)]
    [InlineData("cooperation-map", ColorScheme.Dark)]
    [InlineData("matrix", ColorScheme.Light)]
    [InlineData("timeline", ColorScheme.Light)]
    [InlineData("table", ColorScheme.Light)]
    public Task Picture_of_a_view(string view, ColorScheme theme) => TakeAsync(view, theme == ColorScheme.Dark ? $"{view}-dark" : view, new()
    {
        ViewportSize = new() { Width = 1440, Height = 900 },
        ColorScheme = theme,
    });

    [Fact(Explicit = true)]
    public Task Picture_in_Chinese() => TakeAsync("chinese", "explore-chinese", new()
    {
        ViewportSize = new() { Width = 1440, Height = 900 },
        Locale = "zh-Hans",
    });

    [Fact(Explicit = true)]
    public Task Picture_on_a_telephone() => TakeAsync("explore", "phone", new()
    {
        ViewportSize = new() { Width = 390, Height = 844 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
    });

    private Task TakeAsync(string view, string name, BrowserNewContextOptions options) => browser.VisitAsync(
        PathOf(view),
        async page =>
        {
            await ShowAsync(page, view);
            await page.RestAsync();
            await Expect(page.Locator("progress")).ToHaveCountAsync(0);
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.png"), await StillPictureAsync(page), TestContext.Current.CancellationToken);
        },
        options);

    /// <summary>The page when two pictures of it in a row are the same: the signs of the kinds come a moment after their discs.</summary>
    private static async Task<byte[]> StillPictureAsync(IPage page)
    {
        byte[] before;
        var now = await page.ScreenshotAsync();
        do
        {
            before = now;
            await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 1500))");
            now = await page.ScreenshotAsync();
        }
        while (!before.AsSpan().SequenceEqual(now));
        return now;
    }

    private static string PathOf(string view) => view switch
    {
        "cooperation-map" => "/#/map",
        "matrix" or "timeline" => $"/#/{view}",
        _ => "/",
    };

    private static async Task ShowAsync(IPage page, string view)
    {
        switch (view)
        {
            case "start":
                await Expect(page.Locator(".kind-counts li").First).ToBeVisibleAsync();
                break;
            case "explore":
                await page.FindAsync(new Mouse(), Conference);
                break;
            case "chinese":
                await page.Locator("input[role=combobox]").FillAsync("广西大学");
                await new Mouse().TakeFirstAnswerAsync(page);
                await Expect(page.Locator(".evidence .properties")).ToBeVisibleAsync();
                break;
            case "evidence":
                await page.FindAsync(new Mouse(), "Suraya Amirrudin");
                await Expect(page.Evidence().Locator(".conflict.posts")).ToBeVisibleAsync();
                break;
            case "places":
                await page.FindAsync(new Mouse(), "Guangxi University");
                await page.GetByLabel("Layout").SelectOptionAsync(new SelectOptionValue { Label = "Map" });
                await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("layout=map"));
                break;
            case "table":
                await page.FindAsync(new Mouse(), Conference);
                await page.Button("Table").ClickAsync();
                break;
            case "matrix":
                await page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Guangxi – Vietnam: ") }).ClickAsync();
                await Expect(page.Locator(".shared a").First).ToBeVisibleAsync();
                await page.EvaluateAsync("window.scrollTo(0, 0)");
                break;
            case "timeline":
                await Expect(page.Locator(".bar-part").First).ToBeVisibleAsync();
                break;
            case "cooperation-map":
                await Expect(page.Locator(".ranked li").First).ToBeVisibleAsync();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(view), view, "No such view.");
        }
    }
}
