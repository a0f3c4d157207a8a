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

    /// <summary>An address of the web, which is where evidence leads.</summary>
    public static Regex WebAddress { get; } = new("^https?://");
}
