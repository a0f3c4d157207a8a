using System.CommandLine;

namespace EduGraph.Cli.Commands;

/// <summary>The option that names the store, understood by every command.</summary>
internal static class StoreOption
{
    /// <summary><c>--store sqlite:FILE | neo4j://HOST:PORT | bolt://HOST:PORT</c>.</summary>
    public static readonly Option<string?> Store = new("--store")
    {
        Description = $"The store: sqlite:FILE, neo4j://HOST:PORT or bolt://HOST:PORT (user and password from {ProgramSettings.EnvironmentPrefix}NEO4J_USER and "
            + $"{ProgramSettings.EnvironmentPrefix}NEO4J_PASSWORD). Default: {ProgramSettings.DefaultStore}.",
        HelpName = "STORE",
        Recursive = true,
    };
}
