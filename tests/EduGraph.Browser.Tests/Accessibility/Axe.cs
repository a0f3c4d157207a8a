using System.Text.Json;
using Microsoft.Playwright;

namespace EduGraph.Browser.Tests.Accessibility;

/// <summary>Deque's axe-core, run in the page: what a machine can tell about its being usable by everybody.</summary>
internal static class Axe
{
    private static readonly string ScriptPath = Path.Combine(ServedProgram.Root, "src", "EduGraph.Web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Rules of WCAG 2.2 A and AA and of good practice that the page breaks, each with the elements: none if all is well.</summary>
    /// <remarks>What the selector <paramref name="leftOut"/> finds is not looked at.</remarks>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(IPage page, string? leftOut = null)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(ScriptPath, TestContext.Current.CancellationToken));
        var result = await page.EvaluateAsync<JsonElement>("""
            async leftOut => (await axe.run(leftOut ? { exclude: [leftOut] } : document, { resultTypes: ['violations'] })).violations
              .map(violation => `${violation.id} (${violation.help}): ${violation.nodes.map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; ')}`)
            """, leftOut);
        return [.. result.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
