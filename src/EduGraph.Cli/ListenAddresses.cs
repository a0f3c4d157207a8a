using Microsoft.AspNetCore.Http;

namespace EduGraph.Cli;

/// <summary>The addresses that the program is told to listen on.</summary>
internal static class ListenAddresses
{
    private const string Expected = "expected http://HOST:PORT, such as " + ProgramSettings.DefaultUrls + "; several are separated by semicolons";
    private const int PortMax = 65_535;

    /// <summary>Looks at them before anything is done that takes long.</summary>
    /// <returns>The addresses, as they were given.</returns>
    /// <exception cref="UsageException">There is none, or one cannot be listened on.</exception>
    public static string Check(string addresses)
    {
        var parts = addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0
            ? throw new UsageException($"--urls is empty; {Expected}.")
            : parts.FirstOrDefault(part => !IsGood(part)) is { } bad
                ? throw new UsageException(
                    bad.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                        ? $"--urls: \"{bad}\" would need a certificate; listen on http:// and put a proxy in front that speaks HTTPS."
                        : $"--urls: \"{bad}\" is no address to listen on; {Expected}.")
                : addresses;
    }

    private static bool IsGood(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) && parsed.PathBase.Length == 0
                && (parsed.IsUnixPipe || parsed.Port is >= 0 and <= PortMax);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
