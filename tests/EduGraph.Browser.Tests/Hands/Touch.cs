using Microsoft.Playwright;

namespace EduGraph.Browser.Tests.Hands;

/// <summary>Fingers on a screen, as the browser hears them; points are in CSS pixels of the page.</summary>
internal sealed class Touch(ICDPSession devTools)
{
    private const int Steps = 8;

    /// <summary>What a page needs for fingers to be there.</summary>
    public static BrowserNewContextOptions Screen => new() { HasTouch = true };

    public static async Task<Touch> OnAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    public async Task TapAsync(float x, float y)
    {
        await SendAsync("touchStart", (x, y));
        await SendAsync("touchEnd");
    }

    public async Task DragAsync((float X, float Y) from, (float X, float Y) to)
    {
        await SendAsync("touchStart", from);
        for (var step = 1; step <= Steps; step++)
        {
            await SendAsync("touchMove", (from.X + ((to.X - from.X) * step / Steps), from.Y + ((to.Y - from.Y) * step / Steps)));
        }

        await SendAsync("touchEnd");
    }

    /// <summary>Two fingers, one to the left and one to the right of a point, come from one distance to another.</summary>
    public async Task PinchAsync((float X, float Y) middle, float fromDistance, float toDistance)
    {
        await SendAsync("touchStart", Pair(middle, fromDistance));
        for (var step = 1; step <= Steps; step++)
        {
            await SendAsync("touchMove", Pair(middle, fromDistance + ((toDistance - fromDistance) * step / Steps)));
        }

        await SendAsync("touchEnd");
    }

    private static (float X, float Y)[] Pair((float X, float Y) middle, float distance) => [(middle.X - (distance / 2), middle.Y), (middle.X + (distance / 2), middle.Y)];

    private Task SendAsync(string type, params (float X, float Y)[] points) => devTools.SendAsync("Input.dispatchTouchEvent", new()
    {
        ["type"] = type,
        ["touchPoints"] = points.Select((point, id) => new { x = point.X, y = point.Y, id }).ToArray(),
    });
}
