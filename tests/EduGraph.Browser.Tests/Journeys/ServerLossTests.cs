using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>The server goes and comes back while a page is open. It has a program of its own: no other test may lose theirs.</summary>
public sealed class ServerLossTests
{
    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public async Task Lost_server_is_noticed_and_recovered_from(HandKind kind)
    {
        await using var browser = new Browser();
        browser.Program.Datasets = ["klust-2025"];
        await browser.InitializeAsync();
        await using var visited = await browser.OpenAsync("/");
        var page = visited.Page;
        var hand = Hand.Of(kind);
        await page.FindAsync(hand, "KLUST");
        var picture = await page.Picture().GetAttributeAsync("aria-label");

        await browser.Program.StopAsync();
        await hand.TypeAsync(page.SearchBox(), "Guangxi");
        await Expect(page.GetByText("The server does not answer.").First).ToBeVisibleAsync();
        await Expect(page.Picture()).ToHaveAttributeAsync("aria-label", picture!);

        await browser.Program.StartAsync();
        await Expect(page.GetByText("The server answers again.")).ToBeVisibleAsync();
        await hand.TypeAsync(page.SearchBox(), "Wu Yu");
        await hand.TakeFirstAnswerAsync(page);
        await Expect(page.Evidence().GetByRole(AriaRole.Heading, new() { Name = "Wu Yu" })).ToBeVisibleAsync();
    }
}
