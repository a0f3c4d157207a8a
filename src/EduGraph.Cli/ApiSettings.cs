using EduGraph.Api;
using EduGraph.Api.Review;
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

    /// <summary>Who may decide by API.</summary>
    /// <exception cref="UsageException">The setting cannot be read.</exception>
    public static EditorKeys ReadEditorKeys(IConfiguration settings)
    {
        try
        {
            return EditorKeys.Parse(settings[ProgramSettings.EditorKeysKey]);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"The setting {ProgramSettings.EditorKeysKey} cannot be read: {exception.Message}");
        }
    }
}
