using EduGraph.Api.Schema;
using EduGraph.Export;
using EduGraph.Export.Formats;
using EduGraph.Export.Selection;
using EduGraph.GraphQL.Language;
using EduGraph.PropertyGraph.Snapshots;
using Microsoft.AspNetCore.Http;

namespace EduGraph.Api.Exporting;

/// <summary>What the address of an export asks for.</summary>
internal sealed class ExportParameters
{
    private static readonly string[] Names =
        ["kinds", "types", "countries", "asOf", "where", "gexfVersion", "spreadsheet", .. ExportNetwork.ParameterNames];

    private readonly IQueryCollection _query;

    /// <summary>Takes the parameters of an address.</summary>
    /// <exception cref="ExportException">One is unknown, or given twice.</exception>
    public ExportParameters(IQueryCollection query)
    {
        _query = query;
        foreach (var (name, values) in query)
        {
            if (!Names.Contains(name))
            {
                throw new ExportException(
                    "UNKNOWN_PARAMETER", $"There is no parameter \"{name}\"; there are {string.Join(", ", Names)}.{Suggestions.DidYouMean(name, Names)}");
            }

            if (values.Count > 1)
            {
                throw new ExportException(
                    "REPEATED_PARAMETER", $"The parameter \"{name}\" is there {values.Count} times; expected once, with commas between names.");
            }
        }
    }

    /// <summary>Reads which network is asked for; null where it is a part of the graph.</summary>
    /// <exception cref="ExportException">A value is none.</exception>
    public ExportNetwork? ReadNetwork(ApiSchema schema) => ExportNetwork.Read(schema, Text);

    /// <summary>Reads the filter.</summary>
    /// <exception cref="ExportException">A value is none.</exception>
    public ExportFilter ReadFilter(ApiSchema schema, GraphSnapshot snapshot, DateOnly today)
    {
        var asOf = FilterReader.ReadDay(Text("asOf"));
        var filter = new ExportFilter
        {
            Kinds = FilterReader.ReadKinds(snapshot.Schema, Text("kinds")),
            RelationshipTypes = FilterReader.ReadTypes(snapshot.Schema, Text("types")),
            Countries = FilterReader.ReadCountries(Text("countries")),
            AsOf = asOf,
        };
        if (Text("where") is not { Length: > 0 } where)
        {
            return filter;
        }

        var (passes, text) = ExportWhere.Read(schema, snapshot, where, asOf, today);
        return filter with { Where = passes, WhereText = text };
    }

    /// <summary>Reads how the format is to be written.</summary>
    /// <exception cref="ExportException">A value is none.</exception>
    public ExportOptions ReadOptions() => new()
    {
        GexfVersion = Text("gexfVersion") switch
        {
            null or "" or "1.2draft" or "1.2" => GexfVersion.Version12Draft,
            "1.3" => GexfVersion.Version13,
            var other => throw new ExportException("BAD_GEXF_VERSION", $"gexfVersion is \"{other}\"; expected 1.2draft or 1.3."),
        },
        IsForSpreadsheets = Text("spreadsheet") switch
        {
            null or "" or "false" => false,
            "true" => true,
            var other => throw new ExportException("BAD_SPREADSHEET", $"spreadsheet is \"{other}\"; expected true or false."),
        },
    };

    private string? Text(string name) => _query[name];
}
