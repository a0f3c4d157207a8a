using System.Text.RegularExpressions;
using EduGraph.Browser.Tests.Hands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>From a name to what was said, by whom and where.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EvidenceJourneyTests(Browser browser)
{
    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Chinese_name_of_a_college_leads_to_the_four_party_agreement_and_its_evidence(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        var hand = Hand.Of(kind);
        await hand.TypeAsync(page.SearchBox(), "吉隆坡建设大学");
        var hit = page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First;
        await Expect(hit).ToContainTextAsync("Kuala Lumpur University of Science and Technology");
        await Expect(hit).ToContainTextAsync("matched “吉隆坡建设大学”");
        await hand.TakeFirstAnswerAsync(page);

        await page.WalkAsync(hand, "party to", "four-party institution-enterprise cooperation agreement");

        await Expect(page.Evidence()).ToContainTextAsync("four-party institution-enterprise cooperation agreement");
        await Expect(page.Evidence()).ToContainTextAsync("paragraph 5");
        await Expect(page.Evidence().GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);

        // The line between the two has its own evidence.
        await hand.PressAsync(page.Locator(".walk li").Filter(new() { HasText = "Kuala Lumpur" }).Filter(new() { HasText = "party to" }).Locator("button").First);
        await Expect(page.Evidence().GetByRole(AriaRole.Heading, new() { Name = "Who says so" })).ToBeVisibleAsync();
        await Expect(page.Evidence().Locator(".citations")).ToContainTextAsync("paragraph 5");
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Both_wordings_of_the_college_are_shown_with_where_each_stands(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(Hand.Of(kind), Steps.College);

        var names = page.Evidence().Locator(".names > li");
        await Expect(names.Filter(new() { HasText = Steps.College })).ToContainTextAsync("paragraph 5");
        await Expect(names.Filter(new() { HasText = "Guangxi Communications Vocational and Technical College" }).First).ToContainTextAsync("paragraph 3");
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Both_wordings_of_the_post_stand_side_by_side_and_are_not_called_a_contradiction(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(Hand.Of(kind), "Suraya Amirrudin");

        var posts = page.Evidence().Locator(".conflict.posts");
        await Expect(posts).ToContainTextAsync("Posts held side by side");
        var sides = posts.Locator(".sides > div");
        await Expect(sides.Filter(new() { HasText = "Deputy Vice-Chancellor" })).ToContainTextAsync("paragraph 3");
        await Expect(sides.Filter(new() { HasText = "Associate Vice-Chancellor" })).ToContainTextAsync("paragraph 5");
        await Expect(posts).Not.ToContainTextAsync("Sources disagree");
    });

    [Fact]
    public Task Where_sources_disagree_both_sides_are_shown_with_who_says_so() => browser.VisitAsync("/#/conflicts", async page =>
    {
        var sides = page.Locator(".conflict .sides").First.Locator("> div");
        await Expect(sides.Nth(0).GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);
        await Expect(sides.Nth(1).GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);
    });

    [Fact]
    public Task Best_values_are_shown_with_the_rule_that_chose_them() => browser.VisitAsync("/", async page =>
    {
        await page.FindAsync(new Mouse(), "KLUST");

        await Expect(page.Evidence().Locator(".properties")).ToContainTextAsync("Malaysia");
        await Expect(page.Evidence()).ToContainTextAsync("preferred claims first, then more publishers, then the more recent source");
    });

    [Theory]
    [InlineData(HandKind.Mouse)]
    [InlineData(HandKind.Keyboard)]
    public Task Tour_leads_to_the_founding_conference_and_its_evidence(HandKind kind) => browser.VisitAsync("/", async page =>
    {
        await Hand.Of(kind).PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Tour: ") }));

        await Expect(page.Evidence().GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("ASEAN Conference on Vocational Education") })).ToBeVisibleAsync();
        await Expect(page.Evidence().GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", Steps.WebAddress);
        await Expect(page.Locator(".walk li").First).ToBeVisibleAsync();
    });
}
