using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace EduGraph.Cli.Commands;

/// <summary>The settings of a command that uses a store.</summary>
internal static class CommandSettings
{
    /// <summary>Settings with the options that were given; <paramref name="more"/> are those of the command itself.</summary>
    public static IConfigurationRoot Read(ParseResult parsed, params IEnumerable<KeyValuePair<string, string?>> more) =>
        ProgramSettings.Read(more.Prepend(KeyValuePair.Create(ProgramSettings.StoreKey, parsed.GetValue(StoreOption.Store))));
}
