using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EduGraph.Browser.Tests.Journeys;

/// <summary>The query page: GraphiQL, served by the program itself.</summary>
[Collection(BrowserCollection.Name)]
public sealed class QueryPageTests(Browser browser)
{
    [Fact]
    public Task Saved_examples_are_answered() => browser.VisitAsync("/graphql?example=how-much", async page =>
    {
        // The editor stands when it shows the question; what it measures letters with ("xxxxxxxxxx") comes before that.
        await Expect(page.Locator(".graphiql-query-editor")).ToContainTextAsync("statistics");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Execute query") }).ClickAsync();

        await Expect(page.Locator(".result-window")).ToContainTextAsync("nodeCount");
    });

    /// <summary>What comes from sources cannot become a script or a style, nor reach anybody else.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/graphql")]
    public Task Pages_allow_nothing_inline_and_no_other_origin(string path) => browser.VisitAsync("/", async page =>
    {
        var response = await page.GotoAsync(new Uri(page.Url).GetLeftPart(UriPartial.Authority) + path);

        var policy = (await response!.HeaderValueAsync("content-security-policy"))!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    });
}
