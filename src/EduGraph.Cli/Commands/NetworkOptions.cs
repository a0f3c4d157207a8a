using System.CommandLine;
using EduGraph.Export.Networks;

namespace EduGraph.Cli.Commands;

/// <summary>The options of <c>edugraph export</c> that say which network is written, by the names of the API's arguments.</summary>
internal static class NetworkOptions
{
    private static readonly Option<string?> Projection = new("--projection")
    {
        Description = "A network instead of the graph itself: PARTNERSHIPS, AGREEMENTS, EVENTS ..., as the API's 'cooperation' has them; several over the same "
            + "nodes add up. Its arguments are options of the same names here; --where is then its NetworkFilterInput: '{\"crossBorder\": true}'.",
        HelpName = "NAMES",
    };

    private static readonly Option<string?> Factors = new("--factors")
    {
        Description = "What the ties of each projection are multiplied by: 1,0.5. Default: 1 each.",
        HelpName = "NUMBERS",
    };

    private static readonly Option<string?> Weight = new("--weight") { Description = "COUNT, NEWMAN (the default) or BINARY.", HelpName = "RULE" };

    private static readonly Option<string?> From = new("--from") { Description = "Of a projection: what was there on the day or later.", HelpName = "DATE" };

    private static readonly Option<string?> To = new("--to") { Description = "Of a projection: what was there on the day or before.", HelpName = "DATE" };

    private static readonly Option<string?> Metrics = new("--metrics")
    {
        Description = $"Measures of a projection's nodes: {string.Join(", ", NetworkMeasures.All)}; or {NetworkMeasures.Every}.",
        HelpName = "NAMES",
    };

    private static readonly Option<string?> Samples = new("--samples")
    {
        Description = "Estimate betweenness by the paths from so many nodes, drawn by lot from --seed.",
        HelpName = "NUMBER",
    };

    private static readonly Option<string?> Communities = new("--communities")
    {
        Description = "The community of each of a projection's nodes, by LEIDEN or LOUVAIN, from --seed and with --resolution.",
        HelpName = "ALGORITHM",
    };

    private static readonly Option<string?> Seed = new("--seed") { Description = "Where chance starts. Default: 1.", HelpName = "NUMBER" };

    private static readonly Option<string?> Resolution = new("--resolution")
    {
        Description = "Above 1 favours small communities. Default: 1.",
        HelpName = "NUMBER",
    };

    private static readonly Option<string?>[] All = [Projection, Factors, Weight, From, To, Metrics, Samples, Communities, Seed, Resolution];

    /// <summary>Gives the options to a command.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>The text of an option by the name of the parameter; null where it was not given.</summary>
    public static string? TextOf(ParseResult parsed, string name) => parsed.GetValue(All.Single(option => option.Name == "--" + name));
}
