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
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumPath,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--use-gl=swiftshader", "--enable-unsafe-swiftshader"],
        });
    }

    /// <summary>A page that has seen nothing yet, in English; the test is skipped where there is no Chromium.</summary>
    internal async Task<VisitedPage> OpenAsync(string path = "/", BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(_chromium is not null, $"No Chromium at {ChromiumPath} (Debian: chromium); {ChromiumVariable} names another place.");
        var context = await _chromium!.NewContextAsync(options ?? new BrowserNewContextOptions { Locale = "en-GB", ViewportSize = new() { Width = 1400, Height = 900 } });
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
