using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reads a node of a document: its ref, its kind, and the claims that it makes.</summary>
internal sealed class NodeRecordReader(
    Vocabulary vocabulary,
    RecordShape shape,
    string sourceId,
    ReadingLimits limits,
    RefTable refs,
    RecordFaults faults,
    DetailsReader detailsReader,
    PropertyReader properties)
{
    private readonly byte[] _refMember = Encoding.UTF8.GetBytes(shape.Ref);
    private readonly byte[] _idMember = Encoding.UTF8.GetBytes(shape.Id);
    private readonly byte[]? _propertiesMember = shape.Properties is null ? null : Encoding.UTF8.GetBytes(shape.Properties);

    /// <summary>Mentions read so far: the next ordinal.</summary>
    public int MentionCount { get; private set; }

    /// <summary>Whether a ref names a sound node.</summary>
    public bool Knows(ReadOnlySpan<byte> reference) => refs.TryFind(reference, out var ordinal, out _, out _) && ordinal >= 0;

    /// <summary>Reads the record. False when it was rejected; a mention of null when the mapping leaves its kind out.</summary>
    public bool TryRead(SeedRecord record, List<Claim> claims, out Mention? mention)
    {
        mention = null;
        faults.Start(record);
        if (record.KindOf(0) != TokenKind.Map)
        {
            return faults.ReportType(0, "A node", "an object");
        }

        if (record.FindDuplicate(0) is var duplicate and >= 0)
        {
            faults.Report(
                duplicate,
                DiagnosticCodes.DuplicateMember,
                $"The member {record.Show(duplicate)} stands here twice.",
                record.StringOf(duplicate));
        }

        var refToken = ReadRef(record);
        var kind = ReadKind(record);
        if (refToken < 0)
        {
            return false;
        }

        if (faults.Count > 0 || kind is null)
        {
            return Reject(record, refToken);
        }

        if (kind.Name is null)
        {
            refs.Set(record.TextOf(refToken), RefTable.LeftOut, -1, record.PlaceOf(refToken).Line);
            return true;
        }

        var ordinal = MentionCount;
        var claimCount = claims.Count;
        var details = ReadMembers(record, kind, ordinal, claims);
        if (shape.NeedsName && faults.Count == 0 && !HasName(claims, claimCount))
        {
            faults.Report(0, DiagnosticCodes.MissingField, $"{kind.Name} {record.Show(refToken)} has no name.", null, "name");
        }

        var explicitId = ReadExplicitId(record);
        if (faults.Count > 0)
        {
            return Reject(record, refToken);
        }

        foreach (var (predicate, value) in kind.Constants)
        {
            claims.Add(new Claim { Subject = ordinal, Predicate = predicate, Value = value, Locator = details.Locator });
        }

        var reference = record.StringOf(refToken);
        mention = new Mention(ordinal, reference, kind.Name, explicitId, details.Locator);
        refs.Set(record.TextOf(refToken), ordinal, kind.Index, record.PlaceOf(refToken).Line);
        MentionCount++;
        return true;
    }

    private bool Reject(SeedRecord record, int refToken)
    {
        if (!refs.TryFind(record.TextOf(refToken), out _, out _, out _))
        {
            refs.Set(record.TextOf(refToken), RefTable.Rejected, -1, record.PlaceOf(refToken).Line);
        }

        return false;
    }

    private int ReadRef(SeedRecord record)
    {
        var token = record.Find(0, _refMember);
        if (token < 0)
        {
            faults.Report(0, DiagnosticCodes.MissingField, $"A node without \"{shape.Ref}\".", null, shape.Ref);
            return -1;
        }

        var text = record.TextOf(token);
        if (!record.IsText(token) || text.IsEmpty)
        {
            faults.ReportType(token, shape.Ref, "a text");
            return -1;
        }

        if (text.Length > limits.RefLengthMax)
        {
            faults.Report(
                token,
                DiagnosticCodes.StringTooLong,
                $"A ref of {text.Length} bytes; at most {limits.RefLengthMax} are read.",
                $"{text.Length} bytes",
                $"at most {limits.RefLengthMax}");
            return -1;
        }

        if (refs.TryFind(text, out _, out _, out var line))
        {
            faults.Report(
                token,
                DiagnosticCodes.DuplicateRef,
                $"The ref {record.Show(token)} was defined before, on line {line}.",
                record.StringOf(token));
        }

        return token;
    }

    private KindBinding? ReadKind(SeedRecord record)
    {
        var token = record.Find(0, "kind"u8);
        if (token < 0)
        {
            faults.Report(0, DiagnosticCodes.MissingField, "A node without \"kind\".", null, "kind");
            return null;
        }

        if (!record.IsText(token))
        {
            faults.ReportType(token, "kind", "a text");
            return null;
        }

        if (!vocabulary.Kinds.TryFind(record.TextOf(token), out var kind))
        {
            faults.ReportUnknown(token, DiagnosticCodes.UnknownKind, $"There is no kind {record.Show(token)}.", vocabulary.Kinds.Words);
        }

        return kind;
    }

    // The record's details hold for all its claims, wherever in the record they stand: they are read first.
    private ClaimDetails ReadMembers(SeedRecord record, KindBinding kind, int ordinal, List<Claim> claims)
    {
        var details = ClaimDetails.None;
        for (var key = 1; key < record.Next(0); key = record.Next(key + 1))
        {
            detailsReader.TryRead(key, ref details);
        }

        for (var key = 1; key < record.Next(0); key = record.Next(key + 1))
        {
            var name = record.TextOf(key);
            if (IsReserved(name))
            {
                continue;
            }

            if (_propertiesMember is null)
            {
                ReadProperty(record, key, kind, ordinal, details, claims);
            }
            else if (name.SequenceEqual(_propertiesMember))
            {
                ReadProperties(record, key + 1, kind, ordinal, details, claims);
            }
            else
            {
                faults.ReportUnknown(
                    key,
                    DiagnosticCodes.UnknownField,
                    $"A node has no member {record.Show(key)}.",
                    [shape.Ref, "kind", shape.Properties!, "locator", "language", "rank", "confidence"]);
            }
        }

        return details;
    }

    private void ReadProperties(SeedRecord record, int map, KindBinding kind, int ordinal, in ClaimDetails details, List<Claim> claims)
    {
        if (record.KindOf(map) == TokenKind.Null)
        {
            return;
        }

        if (record.KindOf(map) != TokenKind.Map)
        {
            faults.ReportType(map, shape.Properties!, "an object");
            return;
        }

        if (record.FindDuplicate(map) is var duplicate and >= 0)
        {
            faults.Report(
                duplicate,
                DiagnosticCodes.DuplicateMember,
                $"The member {record.Show(duplicate)} stands here twice.",
                record.StringOf(duplicate));
            return;
        }

        for (var key = map + 1; key < record.Next(map); key = record.Next(key + 1))
        {
            ReadProperty(record, key, kind, ordinal, details, claims);
        }
    }

    private void ReadProperty(SeedRecord record, int key, KindBinding kind, int ordinal, in ClaimDetails details, List<Claim> claims)
    {
        if (!kind.Fields.TryFind(record.TextOf(key), out var binding))
        {
            faults.ReportUnknown(key, DiagnosticCodes.UnknownField, $"{kind.Name} has no property {record.Show(key)}.", kind.Fields.Words);
            return;
        }

        foreach (var target in binding.Targets)
        {
            var isName = target.Rule.Name == VocabularyBuilder.NamesProperty;
            properties.Read(key + 1, ordinal, target, isName ? details : details with { Language = null }, claims);
        }
    }

    private string? ReadExplicitId(SeedRecord record)
    {
        var token = record.Find(0, _idMember);
        if (token < 0 || record.KindOf(token) == TokenKind.Null)
        {
            return null;
        }

        var id = record.IsText(token) ? record.StringOf(token) : "";
        if (!NodeId.IsValid(id))
        {
            faults.Report(
                token,
                DiagnosticCodes.InvalidId,
                $"An id has 1 to {NodeId.LengthMax} letters (a-z), digits and . _ : -, and starts with a letter or digit; found {record.Show(token)}.",
                record.Show(token));
        }
        else if (id == sourceId)
        {
            faults.Report(
                token,
                DiagnosticCodes.InvalidId,
                $"{record.Show(token)} is the id of the document's own source; a node cannot have it too.",
                id);
        }

        return id;
    }

    private static bool HasName(List<Claim> claims, int start)
    {
        for (var i = start; i < claims.Count; i++)
        {
            if (claims[i].Predicate == VocabularyBuilder.NamesProperty)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsReserved(ReadOnlySpan<byte> name) =>
        name.SequenceEqual(_refMember)
        || name.SequenceEqual("kind"u8)
        || name.SequenceEqual(_idMember)
        || name.SequenceEqual("locator"u8)
        || name.SequenceEqual("language"u8)
        || name.SequenceEqual("rank"u8)
        || name.SequenceEqual("confidence"u8);
}
