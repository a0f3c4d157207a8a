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
}
