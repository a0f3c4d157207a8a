using Microsoft.Playwright;

namespace EduGraph.Browser.Tests.Hands;

internal sealed class Mouse : Hand
{
    public override Task PressAsync(ILocator target) => target.ClickAsync();

    public override Task ChooseAsync(ILocator list, string label) => list.SelectOptionAsync(new SelectOptionValue { Label = label });

    public override async Task TypeAsync(ILocator field, string text)
    {
        await field.ClickAsync();
        await field.FillAsync(text);
    }

    public override Task TakeFirstAnswerAsync(IPage page) => page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First.ClickAsync();
}
