using System.CommandLine;
using EduGraph.Api.Entities;
using EduGraph.Api.Exporting;
using EduGraph.Api.Schema;
using EduGraph.Cli.Exporting;
using EduGraph.Cli.Progress;
using EduGraph.Export;
using EduGraph.Export.Formats;
using EduGraph.Export.Selection;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Cli.Commands;

/// <summary><c>edugraph export FORMAT</c>: takes the graph, or a part of it, away as a file.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Format = new("format")
    {
        Description = "One of " + string.Join("; ", ExportFormats.All.Select(format => $"{format.Name}: {format.Description.TrimEnd('.')}")) + ".",
        HelpName = "FORMAT",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "File to write, or a folder to put it into (of neo4j-admin: a folder for the files, or FILE.zip); beside it stands FILE.manifest.json. "
            + "Default: standard output, without a manifest.",
        HelpName = "FILE|DIR",
    };

    private static readonly Option<string?> Kinds = new("--kinds")
    {
        Description = "Kinds or interfaces of nodes: Institution,Agreement. Default: all.",
        HelpName = "NAMES",
    };

    private static readonly Option<string?> Types = new("--types")
    {
        Description = "Types of relationships: PARTY_TO,SIGNED. Default: all.",
        HelpName = "NAMES",
    };

    private static readonly Option<string?> Countries = new("--countries")
    {
        Description = "Codes of ISO 3166-1: CN,MY. Bodies and places of these countries, and what is tied to them. Default: all.",
        HelpName = "CODES",
    };

    private static readonly Option<string?> AsOf = new("--as-of") { Description = "Only what was there on the day: 2025-09-15.", HelpName = "DATE" };

    private static readonly Option<string?> Where = new("--where")
    {
        Description = "The API's filters, by kind, as JSON: '{\"Institution\": {\"type\": {\"eq\": \"UNIVERSITY\"}}}'.",
        HelpName = "JSON",
    };

    private static readonly Option<string?> Gexf = new("--gexf-version") { Description = "1.2draft (the default) or 1.3.", HelpName = "VERSION" };

    private static readonly Option<bool> Spreadsheet = new("--spreadsheet")
    {
        Description = "Make CSV safe for spreadsheets: a byte order mark, and an apostrophe before texts that would be taken for formulas.",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Command command = new(
            "export",
            "Write the graph, or a part of it, in a form that other programs read; the same graph always gives the same bytes. "
            + "Examples: edugraph export graphml --out china.graphml --countries CN --kinds Body,Agreement; "
            + "edugraph export gexf --out partners.gexf --projection PARTNERSHIPS --metrics degree,betweenness --communities LEIDEN")
        {
            Format, Out, Kinds, Types, Countries, AsOf, Where, Gexf, Spreadsheet,
        };
        NetworkOptions.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var format = ExportFormats.Find(parsed.GetValue(Format)!);
            var options = ReadOptions(parsed);
            var schema = GraphSchemaReader.ReadFolder();
            var api = ApiSchema.Create(schema);
            var network = ExportNetwork.Read(api, name => TextOf(parsed, name));
            if (network is not null)
            {
                format.CheckHoldsNetworks();
            }

            var filter = network is null ? ReadFilter(parsed, schema) : ExportFilter.None;
            var target = ExportTarget.Of(format, parsed.GetValue(Out));
            var snapshot = await ReadAsync(parsed, schema, cancellationToken);
            using var progress = new ExportProgressLine(Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
            var request = network is null
                ? new ExportRequest(format, Selector.Select(snapshot, WithWhere(filter, api, snapshot, parsed.GetValue(Where))))
                : new ExportRequest(format, network.Compute(snapshot, limits: null, cancellationToken));
            await target.WriteAsync(request with { Options = options }, progress, cancellationToken);
            return ExitCodes.Done;
        }
        catch (ExportException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    // Names of parameters are those of GET /v1/export.
    private static string? TextOf(ParseResult parsed, string name) => name switch
    {
        "kinds" => parsed.GetValue(Kinds),
        "types" => parsed.GetValue(Types),
        "countries" => parsed.GetValue(Countries),
        "asOf" => parsed.GetValue(AsOf),
        "where" => parsed.GetValue(Where),
        _ => NetworkOptions.TextOf(parsed, name),
    };

    private static ExportFilter WithWhere(ExportFilter filter, ApiSchema api, GraphSnapshot snapshot, string? where)
    {
        if (where is null)
        {
            return filter;
        }

        var (passes, text) = ExportWhere.Read(api, snapshot, where, filter.AsOf, Today());
        return filter with { Where = passes, WhereText = text };
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static ExportOptions ReadOptions(ParseResult parsed) => new()
    {
        GexfVersion = parsed.GetValue(Gexf) switch
        {
            null or "1.2draft" or "1.2" => GexfVersion.Version12Draft,
            "1.3" => GexfVersion.Version13,
            var other => throw new UsageException($"--gexf-version is \"{other}\"; expected 1.2draft or 1.3."),
        },
        IsForSpreadsheets = parsed.GetValue(Spreadsheet),
        NodeIriPrefix = EntityIris.PrefixOf(ApiSettings.Read(CommandSettings.Read(parsed))),
    };

    private static ExportFilter ReadFilter(ParseResult parsed, GraphSchema schema) => new()
    {
        Kinds = FilterReader.ReadKinds(schema, parsed.GetValue(Kinds)),
        RelationshipTypes = FilterReader.ReadTypes(schema, parsed.GetValue(Types)),
        Countries = FilterReader.ReadCountries(parsed.GetValue(Countries)),
        AsOf = FilterReader.ReadDay(parsed.GetValue(AsOf)),
    };

    private static async Task<GraphSnapshot> ReadAsync(ParseResult parsed, GraphSchema schema, CancellationToken cancellationToken)
    {
        await using var store = StoreFactory.CreateExisting(CommandSettings.Read(parsed), schema);
        await store.OpenAsync(cancellationToken);
        var snapshot = await SnapshotBuilder.BuildAsync(store, schema, cancellationToken);
        if (snapshot.Revision == 0)
        {
            await Console.Error.WriteLineAsync($"edugraph: the store {store.Name} is empty; fill it with 'edugraph ingest seed-data'.");
        }

        return snapshot;
    }
}
