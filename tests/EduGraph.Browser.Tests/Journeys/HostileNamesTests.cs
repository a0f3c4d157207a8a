using System.Xml.Linq;
using EduGraph.Browser.Tests.Accessibility;
using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>Names and texts of sources are text and nothing else, whatever is in them: Packs/hostile holds some that would be more.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileNamesTests(Browser browser)
{
    private const string Agreement = "<svg onload=\"window.hostile=1\">Hostile agreement</svg>";

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Names_are_never_markup(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await page.FindAsync(hand, "Hostile agreement");
        await page.RestAsync();

        await Expect(page.Evidence().GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync(Agreement);
        await Expect(page.Evidence()).ToContainTextAsync("<iframe src=\"https://evil.example/\"></iframe>");
        await Expect(page.Evidence()).ToContainTextAsync("<b onmouseover=\"window.hostile=1\">Hostile title</b>");
        await Expect(page.Evidence()).ToContainTextAsync("<i>paragraph 1</i>", new() { UseInnerText = false });
        await Expect(page.Locator(".walk")).ToContainTextAsync("<script>window.hostile=1</script> College");
        await hand.PressAsync(page.Button("Table"));
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "&lt;b&gt;College&lt;/b&gt;" }).First).ToBeVisibleAsync();

        Assert.Equal(0, await page.Locator("main svg[onload], main iframe, main script, main b[onmouseover], main img[onerror]").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("'hostile' in window"));
        Assert.Equal(1400, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.FindViolationsAsync(page));
    });

    [Fact]
    public Task Direction_of_a_name_ends_with_it() => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(new Mouse(), "Hostile agreement");

        // The arrow and the name of the tie before the name stay in their places: to the left of it.
        var tie = page.Locator(".walk li").Filter(new() { HasText = "College of Override" });
        var type = (await tie.Locator("button").First.BoundingBoxAsync())!;
        var name = (await tie.Locator("button").Last.BoundingBoxAsync())!;
        Assert.True(type.X + type.Width <= name.X);
        Assert.Equal("isolate", await tie.Locator("button").Last.EvaluateAsync<string>("button => getComputedStyle(button).unicodeBidi"));
    });

    [Fact]
    public Task Files_of_hostile_names_are_sound() => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(new Mouse(), "Hostile agreement");
        await page.RestAsync();
        await page.Locator(".take-away summary").ClickAsync();

        foreach (var format in new[] { "Picture (SVG)", "Network (GEXF)" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Button(format).ClickAsync());
            var file = XDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
            Assert.DoesNotContain(file.Descendants(), element => element.Name.LocalName is "script" or "iframe" or "img");
            Assert.Contains(Agreement, file.ToString(SaveOptions.DisableFormatting).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var csv = await page.RunAndWaitForDownloadAsync(() => page.Button("Table (CSV)").ClickAsync());
        Assert.Contains("\"'=HYPERLINK(", await File.ReadAllTextAsync(await csv.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    });
}
