using System.Runtime.InteropServices;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Sqlite;

/// <summary>A checksum that grows with every row: of what rows say and which they are, not of how SQLite keeps them nor when they came.</summary>
/// <remarks>
/// The sum of a hash of each row, which is mixed by multiplication to 128 bits and folding (as in Wang Yi's wyhash). It tells damage, not malice.
/// It can be stored and gone on with, so that a document comes in parts, its mentions and claims in turn.
/// </remarks>
internal struct RowChecksum(long sum)
{
    // Odd, with as many ones as zeros: the first hexadecimal digits of pi behind the point.
    private const ulong First = 0x243F6A8885A308D3;
    private const ulong Second = 0x13198A2E03707345;
    private const ulong OfNull = 0xA4093822299F31D1;

    private ulong _sum = (ulong)sum;
    private ulong _row;

    /// <summary>The checksum of all rows so far.</summary>
    public readonly long Sum => (long)_sum;

    /// <summary>Adds the beginning of a document.</summary>
    public void Add(SourceDescription source, string contentHash)
    {
        Add(source.Id);
        Add(source.Title);
        Add(source.Url);
        Add(source.Publisher);
        Add(source.PublishedOn?.ToString());
        Add(source.RetrievedOn?.ToString());
        Add(source.Language);
        Add(source.Licence);
        Add(source.Dataset);
        Add(contentHash);
        EndRow();
    }

    /// <summary>Adds a mention.</summary>
    public void Add(Mention mention)
    {
        Add(mention.Ordinal);
        Add(mention.Ref);
        Add(mention.Kind);
        Add(mention.ExplicitId);
        Add(mention.Locator);
        EndRow();
    }

    /// <summary>Adds a claim, with its position in the document.</summary>
    public void Add(Claim claim, long ordinal)
    {
        Add(ordinal);
        Add(claim.Subject);
        Add(claim.Predicate);
        Add(claim.Value);
        if (!claim.Qualifiers.IsDefaultOrEmpty)
        {
            foreach (var qualifier in claim.Qualifiers)
            {
                Add(qualifier.Name);
                Add(qualifier.Value);
            }
        }

        Add(claim.Locator);
        Add((long)claim.Rank);
        Add(BitConverter.DoubleToInt64Bits(claim.Confidence));
        EndRow();
    }

    /// <summary>Adds an outcome of resolution.</summary>
    public void Add(Resolution resolution)
    {
        foreach (var assignment in resolution.Assignments)
        {
            Add(assignment.Mention);
            Add(assignment.NodeId);
            EndRow();
        }

        foreach (var link in resolution.Links)
        {
            Add(link.Left);
            Add(link.Right);
            Add((long)link.Verdict);
            Add(BitConverter.DoubleToInt64Bits(link.Score));
            foreach (var reason in link.Reasons)
            {
                Add(reason);
            }

            EndRow();
        }
    }

    private void Add(MentionKey key)
    {
        Add(key.SourceId);
        Add(key.Ref);
    }

    private void Add(in ClaimValue value)
    {
        Add((long)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Text or ValueKind.Enum:
                Add(value.AsText);
                Add(value.Language);
                break;
            case ValueKind.Number:
                Add(BitConverter.DoubleToInt64Bits(value.AsNumber));
                break;
            case ValueKind.Boolean:
                Add(value.AsBoolean ? 1 : 0);
                break;
            case ValueKind.Date:
                Add(value.AsDate.Packed);
                break;
            case ValueKind.Mention:
                Add(value.AsMention);
                break;
            default:
                Add(value.AsInteger);
                break;
        }
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            Mix(OfNull);
            return;
        }

        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            Mix(word);
        }

        ulong rest = 0;
        foreach (var c in text.AsSpan(words.Length * 4))
        {
            rest = (rest << 16) | c;
        }

        Mix(rest);
        Add((long)text.Length);
    }

    private void Add(long number) => Mix((ulong)number);

    private void Mix(ulong word)
    {
        var high = Math.BigMul(_row ^ First, word ^ Second, out var low);
        _row = high ^ low ^ word;
    }

    private void EndRow()
    {
        _sum = unchecked(_sum + _row);
        _row = 0;
    }
}
