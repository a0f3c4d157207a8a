using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests;

/// <summary>The server goes and comes back while a page is open. It has a program of its own: no other test may lose theirs.</summary>
public sealed class ServerLossTests
{
    [Fact]
    public async Task Lost_server_is_noticed_and_recovered_from()
    {
        await using var browser = new Browser();
        await browser.InitializeAsync();
        await using var visited = await browser.OpenAsync();
        var page = visited.Page;
        await Expect(page.GetByText("What the graph holds")).ToBeVisibleAsync();

        await browser.Program.StopAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search by any name" }).FillAsync("Guangxi");
        await Expect(page.GetByText("The server does not answer.").First).ToBeVisibleAsync();

        await browser.Program.StartAsync();
        await Expect(page.GetByText("The server answers again.")).ToBeVisibleAsync();
    }
}
