using System.Collections.Immutable;
using System.Text;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reads a relationship of a document: its type, its ends and its properties, as one claim.</summary>
internal sealed class RelationshipRecordReader(
    Vocabulary vocabulary,
    RecordShape shape,
    RefTable refs,
    RecordFaults faults,
    DetailsReader detailsReader,
    PropertyReader properties)
{
    private static readonly string[] Members = ["from", "type", "to", "locator", "rank", "confidence"];
    private readonly byte[] _propertiesMember = Encoding.UTF8.GetBytes(shape.RelationshipProperties);
    private readonly List<Qualifier> _qualifiers = [];

    /// <summary>
    /// Reads the record. False when it was rejected; a claim of null when the mapping leaves its type or one of its ends out.
    /// </summary>
    public bool TryRead(SeedRecord record, out Claim? claim)
    {
        claim = null;
        faults.Start(record);
        if (record.KindOf(0) != TokenKind.Map)
        {
            return faults.ReportType(0, "A relationship", "an object");
        }

        if (record.FindDuplicate(0) is var duplicate and >= 0)
        {
            return faults.Report(
                duplicate,
                DiagnosticCodes.DuplicateMember,
                $"The member {record.Show(duplicate)} stands here twice.",
                record.StringOf(duplicate));
        }

        int from = -1, type = -1, to = -1, propertiesToken = -1;
        var details = ClaimDetails.None;
        for (var key = 1; key < record.Next(0); key = record.Next(key + 1))
        {
            var name = record.TextOf(key);
            if (name.SequenceEqual("from"u8))
            {
                from = key + 1;
            }
            else if (name.SequenceEqual("type"u8))
            {
                type = key + 1;
            }
            else if (name.SequenceEqual("to"u8))
            {
                to = key + 1;
            }
            else if (name.SequenceEqual(_propertiesMember))
            {
                propertiesToken = key + 1;
            }
            else if (!detailsReader.TryRead(key, ref details))
            {
                faults.ReportUnknown(
                    key,
                    DiagnosticCodes.UnknownField,
                    $"A relationship has no member {record.Show(key)}.",
                    Members.Append(shape.RelationshipProperties));
            }
        }

        return TryReadEnds(record, from, type, to, out var binding, out var fromEnd, out var toEnd)
            && TryFinish(record, binding!, fromEnd, toEnd, propertiesToken, details, out claim);
    }

    private bool TryReadEnds(
        SeedRecord record, int from, int type, int to, out RelationshipBinding? binding, out End fromEnd, out End toEnd)
    {
        binding = null;
        (fromEnd, toEnd) = (default, default);
        var isWhole = TryFindMember(record, from, "from") & TryFindMember(record, type, "type") & TryFindMember(record, to, "to");
        if (!isWhole)
        {
            return false;
        }

        if (!vocabulary.Relationships.TryFind(record.TextOf(type), out binding))
        {
            faults.ReportUnknown(
                type,
                DiagnosticCodes.UnknownRelationship,
                $"There is no relationship type {record.Show(type)}.",
                vocabulary.Relationships.Words);
        }

        return TryFindEnd(record, from, out fromEnd) & TryFindEnd(record, to, out toEnd) & binding is not null;
    }

    private bool TryFinish(
        SeedRecord record, RelationshipBinding binding, End from, End to, int propertiesToken, in ClaimDetails details, out Claim? claim)
    {
        claim = null;
        if (binding.Name is null || from.Ordinal == RefTable.LeftOut || to.Ordinal == RefTable.LeftOut)
        {
            return faults.Count == 0;
        }

        var (source, target) = binding.IsReversed ? (to, from) : (from, to);
        if ((binding.TargetKinds[source.Kind] >> target.Kind & 1) == 0)
        {
            var found = $"{vocabulary.SchemaKinds[source.Kind].Name} -> {vocabulary.SchemaKinds[target.Kind].Name}";
            var expected = vocabulary.DescribeEnds(binding);
            faults.Report(
                source.Token, DiagnosticCodes.WrongEnds, $"{binding.Name} does not join {found}. It joins {expected}.", found, expected);
        }

        _qualifiers.Clear();
        if (propertiesToken >= 0 && record.KindOf(propertiesToken) != TokenKind.Null)
        {
            ReadProperties(record, propertiesToken, binding);
        }

        if (faults.Count > 0)
        {
            return false;
        }

        claim = new Claim
        {
            Subject = source.Ordinal,
            Predicate = binding.Name,
            Value = ClaimValue.Mention(target.Ordinal),
            Qualifiers = SortedQualifiers(),
            Locator = details.Locator,
            Rank = details.Rank,
            Confidence = details.Confidence,
        };
        return true;
    }

    private void ReadProperties(SeedRecord record, int map, RelationshipBinding binding)
    {
        if (record.KindOf(map) != TokenKind.Map)
        {
            faults.ReportType(map, shape.RelationshipProperties, "an object");
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
            if (!binding.Fields.TryFind(record.TextOf(key), out var field))
            {
                faults.ReportUnknown(
                    key, DiagnosticCodes.UnknownField, $"{binding.Name} has no property {record.Show(key)}.", binding.Fields.Words);
            }
            else if (record.KindOf(key + 1) != TokenKind.Null)
            {
                foreach (var target in field.Targets)
                {
                    ReadQualifier(record, key + 1, target);
                }
            }
        }
    }

    private void ReadQualifier(SeedRecord record, int token, FieldTarget target)
    {
        var rule = target.Rule;
        if (rule.Type != FieldType.Node)
        {
            if (properties.TryReadValue(token, target, target.Language, out var value))
            {
                _qualifiers.Add(new Qualifier(rule.Name, value));
            }

            return;
        }

        if (!record.IsText(token))
        {
            faults.ReportType(token, $"{rule.Owner}.{rule.Name}", "a ref");
        }
        else if (TryFindEnd(record, token, out var end) && end.Ordinal != RefTable.LeftOut)
        {
            if ((rule.NodeKinds >> end.Kind & 1) == 0)
            {
                var found = vocabulary.SchemaKinds[end.Kind].Name;
                var expected = vocabulary.Describe(rule.NodeKinds);
                faults.Report(
                    token, DiagnosticCodes.WrongEnds, $"{rule.Owner}.{rule.Name} is one of {expected}, not {found}.", found, expected);
            }

            _qualifiers.Add(new Qualifier(rule.Name, ClaimValue.Mention(end.Ordinal)));
        }
    }

    private bool TryFindMember(SeedRecord record, int token, string name)
    {
        if (token < 0)
        {
            return faults.Report(0, DiagnosticCodes.MissingField, $"A relationship without \"{name}\".", null, name);
        }

        return record.IsText(token) || faults.ReportType(token, name, "a text");
    }

    private bool TryFindEnd(SeedRecord record, int token, out End end)
    {
        if (!refs.TryFind(record.TextOf(token), out var ordinal, out var kind, out var line))
        {
            end = default;
            return faults.ReportUnknown(
                token, DiagnosticCodes.DanglingRef, $"No node of the document has the ref {record.Show(token)}.", refs.Sample());
        }

        end = new End(token, ordinal, kind);
        return ordinal != RefTable.Rejected
            || faults.Report(
                token,
                DiagnosticCodes.RejectedRef,
                $"The node {record.Show(token)}, on line {line}, was rejected.",
                record.StringOf(token));
    }

    private ImmutableArray<Qualifier> SortedQualifiers()
    {
        if (_qualifiers.Count == 0)
        {
            return [];
        }

        _qualifiers.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return [.. _qualifiers];
    }

    private readonly record struct End(int Token, int Ordinal, int Kind);
}
