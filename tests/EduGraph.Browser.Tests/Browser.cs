using System.Globalization;
using Microsoft.Playwright;

namespace EduGraph.Browser.Tests;

/// <summary>One program and one Chromium for all journeys. Chromium is the system's own: nothing is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string ChromiumVariable = "EDUGRAPH_TEST_CHROMIUM";
    private const string DefaultChromium = "/usr/bin/chromium";

    // How many times slower than this machine the page's processor shall seem: 6 is a cheap telephone, or a busy build machine.
    private const string SlowdownVariable = "EDUGRAPH_TEST_CPU_SLOWDOWN";

    // Tests wait for what must come, and say so only when it has not come for this long: no test depends on the machine's speed.
    private const float ExpectationTimeoutMs = 60_000;

    // Drawing by software, so that a picture is the same on every machine, and nothing that a browser does in the background.
    private static readonly string[] ChromiumArguments =
    [
        "--no-sandbox", "--disable-gpu", "--use-gl=swiftshader", "--enable-unsafe-swiftshader",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    internal ServedProgram Program { get; } = new();

    internal static string ChromiumPath => Environment.GetEnvironmentVariable(ChromiumVariable) ?? DefaultChromium;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(ChromiumPath))
        {
            return; // each test is skipped, with the reason
        }

        Assertions.SetDefaultExpectTimeout(ExpectationTimeoutMs);
        await Program.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumPath, Args = ChromiumArguments });
    }

    /// <summary>
    /// Walks a journey on a page that has seen nothing yet, in English. It fails too if the page asked anybody but the program, or if there was
    /// an error in its console. Skipped where there is no Chromium.
    /// </summary>
    internal async Task VisitAsync(string path, Func<IPage, Task> journeyAsync, BrowserNewContextOptions? options = null)
    {
        await using var visited = await OpenAsync(path, options);
        await journeyAsync(visited.Page);
        Assert.Empty(visited.Faults);
    }

    /// <summary>A page that has seen nothing yet, in English, with what goes wrong on it.</summary>
    internal async Task<VisitedPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(_chromium is not null, $"No Chromium at {ChromiumPath} (Debian: chromium); {ChromiumVariable} names another place.");
        options ??= new();
        options.Locale ??= "en-GB";
        options.ViewportSize ??= new() { Width = 1400, Height = 900 };
        var context = await _chromium!.NewContextAsync(options);
        context.SetDefaultTimeout(ExpectationTimeoutMs);
        var visited = new VisitedPage(await context.NewPageAsync(), Program.Address);
        if (Environment.GetEnvironmentVariable(SlowdownVariable) is { Length: > 0 } slowdown)
        {
            var devTools = await context.NewCDPSessionAsync(visited.Page);
            await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = double.Parse(slowdown, CultureInfo.InvariantCulture) });
        }

        await visited.Page.GotoAsync(Program.Address + path);
        return visited;
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        await Program.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}

/// <summary>A second program and a second Chromium, for what has nothing to do with the journeys: both run side by side on two cores.</summary>
[CollectionDefinition(Name)]
public sealed class AccessibilityCollection : ICollectionFixture<Browser>
{
    public const string Name = "Accessibility";
}
