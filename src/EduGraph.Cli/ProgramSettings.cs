using Microsoft.Extensions.Configuration;

namespace EduGraph.Cli;

/// <summary>The program's settings: defaults, then <c>appsettings.json</c>, then <c>EDUGRAPH_...</c> of the environment, then options.</summary>
/// <remarks>The files are those of the working directory and, before it, of the program's own folder.</remarks>
internal static class ProgramSettings
{
    /// <summary>What the names of the environment variables begin with: <c>EDUGRAPH_STORE</c>, <c>EDUGRAPH_URLS</c>.</summary>
    public const string EnvironmentPrefix = "EDUGRAPH_";

    /// <summary>Setting: the store.</summary>
    public const string StoreKey = "Store";

    /// <summary>Setting: the folder whose data is loaded into a store that is created, or <c>none</c>.</summary>
    public const string SeedKey = "Seed";

    /// <summary>Setting: the file with the decisions of people about which things are the same.</summary>
    public const string DecisionsKey = "Decisions";

    /// <summary>Setting: who may decide by API, as <c>NAME:KEY;NAME:KEY</c>; <c>EDUGRAPH_EDITORKEYS</c>. Nobody may where it is not given.</summary>
    public const string EditorKeysKey = "EditorKeys";

    /// <summary>Setting: who decides by command line; <c>EDUGRAPH_AUTHOR</c>. The user at work where it is not given.</summary>
    public const string AuthorKey = "Author";

    /// <summary>Setting: mentions and claims that are written in one transaction; <c>EDUGRAPH_BATCHROWS</c>.</summary>
    public const string BatchRowsKey = "BatchRows";

    /// <summary>Setting: the user of a Neo4j store; <c>EDUGRAPH_NEO4J_USER</c>.</summary>
    public const string Neo4jUserKey = "Neo4j_User";

    /// <summary>Setting: that user's password; <c>EDUGRAPH_NEO4J_PASSWORD</c>.</summary>
    public const string Neo4jPasswordKey = "Neo4j_Password";

    /// <summary>Setting: the database of a Neo4j store; its home database where it is not given.</summary>
    public const string Neo4jDatabaseKey = "Neo4j_Database";

    /// <summary>Setting: addresses to listen on, separated by semicolons.</summary>
    public const string UrlsKey = "Urls";

    /// <summary>The store where nothing else is said: a file in the working directory.</summary>
    public const string DefaultStore = "sqlite:edugraph.db";

    /// <summary>The address where nothing else is said: this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Reads the settings; <paramref name="options"/> are those given on the command line (null: not given) and win.</summary>
    public static IConfigurationRoot Read(IEnumerable<KeyValuePair<string, string?>> options) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
        .AddEnvironmentVariables(EnvironmentPrefix)
        .AddInMemoryCollection(options.Where(option => option.Value is not null))
        .Build();
}
