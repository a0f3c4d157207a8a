using Microsoft.Playwright;

namespace EduGraph.Browser.Tests.Hands;

/// <summary>How a reader works a page. Every journey is walked with the mouse, and again with the keyboard alone.</summary>
internal abstract class Hand
{
    public static Hand Of(HandKind kind) => kind == HandKind.Mouse ? new Mouse() : new Keyboard();

    /// <summary>Presses a button, follows a link, opens a fold or ticks a box.</summary>
    public abstract Task PressAsync(ILocator target);

    /// <summary>Chooses an entry of a list by its label.</summary>
    public abstract Task ChooseAsync(ILocator list, string label);

    /// <summary>Types into a field in place of what is there.</summary>
    public abstract Task TypeAsync(ILocator field, string text);

    /// <summary>Takes the first answer of a search box's list.</summary>
    public abstract Task TakeFirstAnswerAsync(IPage page);
}

public enum HandKind
{
    Mouse,
    Keyboard,
}
