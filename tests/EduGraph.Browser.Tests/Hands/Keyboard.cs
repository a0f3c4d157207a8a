using Microsoft.Playwright;

namespace EduGraph.Browser.Tests.Hands;

/// <summary>Only keys: what cannot be reached with Tab and worked with keys fails.</summary>
internal sealed class Keyboard : Hand
{
    // The longest way round a page: a matrix has a stop in each cell.
    private const int TabsMax = 1_500;

    public override async Task PressAsync(ILocator target)
    {
        await ReachAsync(target);
        var isBox = await target.EvaluateAsync<bool>("element => element.type === 'checkbox'");
        await target.Page.Keyboard.PressAsync(isBox ? "Space" : "Enter");
    }

    public override async Task ChooseAsync(ILocator list, string label)
    {
        await ReachAsync(list);
        await list.Page.Keyboard.PressAsync("Home");
        while (!string.Equals(await list.EvaluateAsync<string>("list => list.selectedOptions[0].label"), label, StringComparison.Ordinal))
        {
            await list.Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    public override async Task TypeAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await field.Page.Keyboard.PressAsync("ControlOrMeta+A");
        await field.Page.Keyboard.TypeAsync(text);
    }

    public override async Task TakeFirstAnswerAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ReachAsync(ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var tabs = 0; tabs < TabsMax; tabs++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await target.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} was not reached with {TabsMax} presses of Tab.");
    }
}
