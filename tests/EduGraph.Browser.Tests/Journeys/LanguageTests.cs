using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>The page in its reader's language.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LanguageTests(Browser browser)
{
    [Theory]
    [InlineData("zh-Hans", "合作图")]
    [InlineData("vi", "Bản đồ hợp tác")]
    [InlineData("th", "แผนภาพความร่วมมือ")]
    [InlineData("id", "Peta kerja sama")]
    public Task Page_speaks_the_readers_language(string tag, string expected) => browser.VisitAsync(
        "/",
        async page =>
        {
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = expected }).First).ToBeVisibleAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
        },
        new() { Locale = tag });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Language_can_be_changed_and_names_follow(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await page.FindAsync(hand, "KLUST");

        await hand.ChooseAsync(page.Locator("header select"), "简体中文");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Heading, new() { Name = "吉隆坡建设大学" })).ToBeVisibleAsync();
        await Expect(page.Locator(".legend")).ToContainTextAsync("协议");
    });
}
