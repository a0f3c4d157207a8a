using System.Text.Json;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>Reads every row and compares it with the checksums that were kept as it was written: a flipped byte is found, in whatever column of what is said.</summary>
/// <remarks>What a program before the checksums wrote has none, and is not compared.</remarks>
internal sealed class ChecksumCheck : IStoreVisitor
{
    private readonly Dictionary<string, long> _found = new(StringComparer.Ordinal);
    private readonly List<Assignment> _assignments = [];
    private readonly List<ResolutionLink> _links = [];
    private string? _sourceId;
    private RowChecksum _checksum;
    private long _claimCount;

    private ChecksumCheck()
    {
    }

    /// <summary>One finding for each document, and one for the resolution, that is not as it was written.</summary>
    public static IEnumerable<string> Run(SqliteConnection connection, CancellationToken cancellationToken)
    {
        ChecksumCheck check = new();
        try
        {
            new StoreReader(connection).Read(check, cancellationToken);
        }
        catch (Exception exception) when (exception is DamagedRowException or JsonException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return [$"{check._sourceId ?? "the store"}: a row cannot be read: {exception.Message}"];
        }

        check.EndDocument();
        return check.Compare(connection);
    }

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId)
    {
        EndDocument();
        _sourceId = source.Id;
        (_checksum, _claimCount) = (default, 0);
        _checksum.Add(source, contentHash);
    }

    /// <inheritdoc/>
    public void Mention(Mention mention) => _checksum.Add(mention);

    /// <inheritdoc/>
    public void Claim(Claim claim) => _checksum.Add(claim, _claimCount++);

    /// <inheritdoc/>
    public void Assignment(Assignment assignment) => _assignments.Add(assignment);

    /// <inheritdoc/>
    public void Link(ResolutionLink link) => _links.Add(link);

    private void EndDocument()
    {
        if (_sourceId is not null)
        {
            _found[_sourceId] = _checksum.Sum;
            _sourceId = null;
        }
    }

    private List<string> Compare(SqliteConnection connection)
    {
        List<string> findings = [];
        using (SqliteStatement documents = new(connection, "SELECT source, checksum FROM document WHERE is_visible = 1 AND checksum IS NOT NULL ORDER BY source"))
        {
            while (documents.Step())
            {
                if (!_found.TryGetValue(documents.Text(0), out var found) || found != documents.Int64(1))
                {
                    findings.Add($"{documents.Text(0)}: its rows are not those that were written (checksum)");
                }
            }
        }

        using SqliteStatement store = new(connection, "SELECT resolution_checksum FROM store");
        RowChecksum resolution = default;
        resolution.Add(new Resolution { Assignments = [.. _assignments], Links = [.. _links] });
        if (store.Step() && !store.IsNull(0) && store.Int64(0) != resolution.Sum)
        {
            findings.Add("the rows of assignment and link are not those that were written (checksum)");
        }

        return findings;
    }
}
