using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EduGraph.Resolution.Review;

namespace EduGraph.Cli.Commands.Review;

/// <summary>The reports of <c>edugraph review</c>, on standard output.</summary>
internal static class ReviewWriter
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>Writes one JSON object.</summary>
    public static void WriteJson(object report) => Console.WriteLine(JsonSerializer.Serialize(report, JsonOptions));

    /// <summary>A finding in a few lines.</summary>
    public static string Describe(MergeView merge, bool isLong)
    {
        StringBuilder text = new();
        Line(text, $"{merge.Id}  {merge.Status} {merge.Score:0.00}  {merge.Kind}{Decided(merge)}");
        foreach (var mention in new[] { merge.First, merge.Second })
        {
            Append(text, mention, isLong);
        }

        foreach (var reason in merge.Reasons)
        {
            Line(text, $"  - {reason}");
        }

        return text.ToString();
    }

    /// <summary>A node: what it is made of, and why.</summary>
    public static string Describe(NodeView node)
    {
        StringBuilder text = new();
        Line(text, $"{node.Id}  {node.Kind}  \"{node.Name}\"{(node.AskedFor is null ? "" : $"  (asked for {node.AskedFor}, which leads here)")}");
        Line(text, $"made of {node.Mentions.Count} mentions, {node.RelationshipCount} relationships");
        foreach (var mention in node.Mentions)
        {
            Append(text, mention, isLong: true);
        }

        Append(text, "why they are one", node.Merges);
        Append(text, "beside it", node.Others);
        return text.ToString();
    }

    /// <summary>What a decision changes.</summary>
    public static string Describe(GraphDifference difference)
    {
        StringBuilder text = new();
        foreach (var change in difference.Nodes)
        {
            var verb = (change.Before.Count, change.After.Count) switch { ( > 1, 1) => "join", (1, > 1) => "part", _ => "regroup" };
            Line(text, $"{verb}:");
            change.Before.ToList().ForEach(node => Line(text, $"  before {Describe(node)}"));
            change.After.ToList().ForEach(node => Line(text, $"  after  {Describe(node)}"));
            var gone = change.Before.Select(node => node.Id).Except(change.After.Select(node => node.Id)).ToList();
            if (gone.Count > 0 && change.After.Count == 1)
            {
                Line(text, $"  {string.Join(", ", gone)} {(gone.Count == 1 ? "leads" : "lead")} to {change.After[0].Id}");
            }
        }

        Line(text, $"nodes {difference.NodeCountBefore} -> {difference.NodeCountAfter}, relationships {difference.RelationshipCountBefore} -> {difference.RelationshipCountAfter}");
        return text.ToString();
    }

    private static string Describe(NodeState node) => string.Create(
        CultureInfo.InvariantCulture, $"{node.Id}  {node.Kind}  \"{node.Name}\"  {node.MentionCount} mentions, {node.RelationshipCount} relationships");

    private static string Decided(MergeView merge) =>
        merge.DecidedBy is null ? "" : $"  by {merge.DecidedBy}{(merge.DecidedAt is null ? "" : $" on {merge.DecidedAt}")}{(merge.Reason is null ? "" : $": {merge.Reason}")}";

    private static void Append(StringBuilder text, MentionView mention, bool isLong)
    {
        Line(text, $"  {mention.Mention}  \"{mention.Name}\"  [{mention.NodeId}]");
        if (isLong)
        {
            Line(text, $"    {mention.Source}{(mention.Publisher is null ? "" : $", {mention.Publisher}")}{(mention.Url is null ? "" : $" <{mention.Url}>")}");
            foreach (var name in mention.Names)
            {
                Line(text, $"    \"{name.Value}\"{(name.Language is null ? "" : $" ({name.Language})")}{(name.Locator is null ? "" : $", {name.Locator}")}");
            }
        }
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<MergeView> merges)
    {
        if (merges.Count > 0)
        {
            Line(text, $"{title}:");
            merges.ToList().ForEach(merge => text.Append(Describe(merge, isLong: false)));
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
