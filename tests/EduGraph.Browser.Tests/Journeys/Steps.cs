using System.Text.RegularExpressions;
using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>What many journeys do, in the words of the page.</summary>
internal static class Steps
{
    public const string College = "Guangxi Vocational and Technical College of Communications";

    public static ILocator SearchBox(this IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Search by any name" });

    public static ILocator Evidence(this IPage page) => page.GetByRole(AriaRole.Complementary, new() { Name = "Evidence" });

    public static ILocator Picture(this IPage page) => page.Locator(".canvas");

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Finds a name, takes the first answer and waits until it and its ties are in the picture.</summary>
    public static async Task FindAsync(this IPage page, Hand hand, string name)
    {
        await hand.TypeAsync(page.SearchBox(), name);
        await hand.TakeFirstAnswerAsync(page);
        await Expect(page.Locator(".notice")).ToContainTextAsync("nodes added");
    }

    /// <summary>Walks along a tie of the chosen node to what is at its other end.</summary>
    public static Task WalkAsync(this IPage page, Hand hand, string type, string to) =>
        hand.PressAsync(page.Locator(".walk li").Filter(new() { HasText = type }).Locator("button").Filter(new() { HasText = to }).First);

    /// <summary>Waits until the layout has come to rest.</summary>
    public static Task RestAsync(this IPage page) => Expect(page.Locator(".stage progress, .map-page progress")).ToHaveCountAsync(0);

    /// <summary>Takes what is seen away as a file; the fold of the formats is open.</summary>
    public static async Task<byte[]> TakeBytesAsync(this IPage page, Hand hand, string format)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => hand.PressAsync(page.Button(format)));
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    /// <summary>How many colours a PNG has, read by the browser: an empty one has few.</summary>
    public static Task<int> ColoursOfPngAsync(this IPage page, byte[] png) => page.EvaluateAsync<int>("""
        async base64 => {
          const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], { type: 'image/png' }));
          const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d');
          sheet.drawImage(image, 0, 0);
          return new Set(new Uint32Array(sheet.getImageData(0, 0, image.width, image.height).data.buffer)).size;
        }
        """, Convert.ToBase64String(png));

    /// <summary>An address of the web, which is where evidence leads.</summary>
    public static Regex WebAddress { get; } = new("^https?://");
}
