using System.Globalization;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Testing.Graphs;

/// <summary>Writes down the rows it is shown, one line each, so that two stores or snapshots can be compared.</summary>
public sealed class RowRecorder : IStoreVisitor
{
    /// <summary>The rows, in order.</summary>
    public List<string> Rows { get; } = [];

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId) => Rows.Add($"{source} {contentHash} {runId}");

    /// <inheritdoc/>
    public void Mention(Mention mention) => Rows.Add(mention.ToString());

    /// <inheritdoc/>
    public void Claim(Claim claim) => Rows.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.Subject} {claim.Predicate} {Of(claim.Value)} [{string.Join(' ', claim.Qualifiers.Select(detail => $"{detail.Name}={Of(detail.Value)}"))}] {claim.Locator ?? "-"} {claim.Rank} {claim.Confidence:R}"));

    /// <inheritdoc/>
    public void Assignment(Assignment assignment) => Rows.Add(assignment.ToString());

    /// <inheritdoc/>
    public void Link(ResolutionLink link) => Rows.Add($"{link.Left} {link.Right} {link.Verdict} {link.Score.ToString("R", CultureInfo.InvariantCulture)} {string.Join('|', link.Reasons)}");

    private static string Of(ClaimValue value) => $"{value.Kind}:{value}@{value.Language ?? "-"}";
}
