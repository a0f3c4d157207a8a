using System.Text.Json;
using Microsoft.Playwright;

namespace EduGraph.Browser.Tests.Pictures;

/// <summary>A name that stands in the picture, and the rectangle that its letters fill, in CSS pixels from the picture's upper left corner.</summary>
internal sealed record WrittenName(string Text, double Left, double Top, double Right, double Bottom)
{
    public bool Touches(WrittenName other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>Writes down every name as the page writes it on a canvas, so that what is seen can be asked about.</summary>
internal static class WrittenNames
{
    // A canvas that is emptied has no names any more. The chosen node has a ring around it. `rings` has every place where that was.
    private const string Recorder = """
        window.written = new Map();
        window.rings = new Set();
        const proto = CanvasRenderingContext2D.prototype;
        const { clearRect, fillText, arc } = proto;
        proto.clearRect = function (...rest) { window.written.delete(this.canvas); return clearRect.apply(this, rest); };
        proto.arc = function (x, y, ...rest) { window.ringed = { x, y }; window.rings.add(`${Math.round(x)} ${Math.round(y)}`); return arc.call(this, x, y, ...rest); };
        proto.fillText = function (text, x, y, ...rest) {
          const names = window.written.get(this.canvas) ?? [];
          window.written.set(this.canvas, names);
          const { width, actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = this.measureText(text);
          names.push({ text, left: x, top: y - ascent, right: x + width, bottom: y + descent });
          return fillText.call(this, text, x, y, ...rest);
        };
        """;

    public static Task RecordAsync(IPage page) => page.Context.AddInitScriptAsync(Recorder);

    /// <summary>The names that are in the picture now, once there is one.</summary>
    public static async Task<IReadOnlyList<WrittenName>> ReadAsync(IPage page)
    {
        await page.WaitForFunctionAsync("[...window.written].some(([canvas, names]) => canvas.isConnected && names.length > 0)");
        var names = await page.EvaluateAsync<JsonElement>("[...window.written].filter(([canvas]) => canvas.isConnected).flatMap(([, names]) => names)");
        return names.Deserialize<WrittenName[]>(JsonSerializerOptions.Web)!;
    }

    /// <summary>Where the chosen node is, in CSS pixels from the picture's upper left corner.</summary>
    public static async Task<(float X, float Y)> ChosenNodeAsync(IPage page)
    {
        await page.WaitForFunctionAsync("window.ringed");
        var at = await page.EvaluateAsync<JsonElement>("window.ringed");
        return (at.GetProperty("x").GetSingle(), at.GetProperty("y").GetSingle());
    }

    /// <summary>At how many different places the chosen node has been.</summary>
    public static Task<int> PlacesOfChosenNodeAsync(IPage page) => page.EvaluateAsync<int>("window.rings.size");
}
