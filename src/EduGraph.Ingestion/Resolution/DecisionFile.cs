using System.Security.Cryptography;
using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Resolution;

/// <summary>The decisions of people, one JSON object a line and sorted by mention, so that two editors' files merge line by line under version control.</summary>
/// <remarks>
/// The lines are those of <see cref="DecisionLine"/>. Of several lines about one pair the last one holds. A file that is not there holds no decisions.
/// </remarks>
public static class DecisionFile
{
    /// <summary>Name of the file where nothing else is said.</summary>
    public const string DefaultName = "decisions.jsonl";

    /// <summary>Longest line, in characters.</summary>
    public const int LineLengthMax = 16_384;

    /// <summary>Reads the decisions, sorted by pair. A bad line is reported and left out.</summary>
    public static async Task<IReadOnlyList<ResolutionDecision>> ReadAsync(
        string path,
        IDiagnosticSink diagnostics,
        CancellationToken cancellationToken)
    {
        SortedDictionary<(MentionKey, MentionKey), ResolutionDecision> decisions = [];
        if (!File.Exists(path))
        {
            return [];
        }

        var lineNumber = 0;
        await foreach (var line in File.ReadLinesAsync(path, Encoding.UTF8, cancellationToken))
        {
            lineNumber++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (DecisionLine.TryParse(line, out var decision, out var fault))
            {
                decisions[(decision.Left, decision.Right)] = decision;
            }
            else
            {
                diagnostics.Report(new Diagnostic(path, lineNumber, 1, DiagnosticCodes.BadDecision, fault));
            }
        }

        return [.. decisions.Values];
    }

    /// <summary>Puts the decisions in place of the file's: sorted, written beside it and moved over it, so that it is never half written.</summary>
    public static async Task WriteAsync(string path, IEnumerable<ResolutionDecision> decisions, CancellationToken cancellationToken)
    {
        var lines = decisions.OrderBy(decision => decision.Left).ThenBy(decision => decision.Right).Select(decision => DecisionLine.Format(decision) + "\n");
        var draft = path + ".new";
        await File.WriteAllTextAsync(draft, string.Concat(lines), cancellationToken);
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>SHA-256 of what was decided, in hexadecimal: comments and order do not change it, nor do decisions that were taken back.</summary>
    public static string Hash(IReadOnlyList<ResolutionDecision> decisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var decision in decisions.Where(decision => decision.Verdict != DecisionVerdict.Undecided))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(DecisionLine.Format(decision with { Author = null, DecidedAt = null, Reason = null })));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
