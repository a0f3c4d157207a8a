using EduGraph.Api;
using Microsoft.Extensions.Configuration;

namespace EduGraph.Cli;

/// <summary>Reads the API's options out of the settings.</summary>
internal static class ApiSettings
{
    /// <summary>The options; what is not set keeps its default.</summary>
    /// <exception cref="UsageException">A value is none of its type, or less than 1 where that makes no sense.</exception>
    public static ApiOptions Read(IConfiguration settings)
    {
        var options = new ApiOptions();
        try
        {
            settings.GetSection(ApiOptions.SectionName).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new UsageException($"The settings of \"{ApiOptions.SectionName}\" cannot be read: {exception.Message}");
        }

        return options.FindFault() is { } fault ? throw new UsageException($"{ApiOptions.SectionName}:{fault}") : options;
    }
}
