using System.Net;
using System.Text.RegularExpressions;
using EduGraph.Api.Tests.Hosting;

namespace EduGraph.Api.Tests.Exporting;

/// <summary>Every address of an export that the README shows is answered.</summary>
public sealed partial class ReadmeAddressTests
{
    [Fact]
    public async Task Export_of_every_address_in_the_readme_is_sent()
    {
        var readme = await File.ReadAllTextAsync(FindReadme(), TestContext.Current.CancellationToken);
        var addresses = Address().Matches(readme).Select(match => match.Groups["address"].Value).Distinct().ToList();
        Assert.True(addresses.Count >= 3, $"README.md shows {addresses.Count} addresses of exports.");
        await using var server = await ApiServer.StartAsync();
        foreach (var address in addresses)
        {
            using var response = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} is answered with {response.StatusCode}.");
        }
    }

    private static string FindReadme()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "EduGraph.sln")))
            {
                return Path.Combine(directory.FullName, "README.md");
            }
        }

        throw new InvalidOperationException("The tests do not stand in the repository.");
    }

    [GeneratedRegex("""http://127\.0\.0\.1:5080(?<address>/v1/(?:export|reconcile)[^\s"'`)]*)""")]
    private static partial Regex Address();
}
