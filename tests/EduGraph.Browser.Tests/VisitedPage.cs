using Microsoft.Playwright;

namespace EduGraph.Browser.Tests;

/// <summary>A page with what went wrong on it: errors in the console, and requests to anywhere but the program.</summary>
internal sealed class VisitedPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    public VisitedPage(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _faults.Add($"request to {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
