using System.Collections.Immutable;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Ingestion.Validation;

/// <summary>
/// Compiles a mapping file: each word of a source becomes a word of the schema, or is listed as ignored, with the reason.
/// </summary>
/// <remarks>
/// <para><c>kinds</c>: source's kind -> <c>{"kind", "set": {property: enum value}, "properties": {...}}</c> or <c>{"ignored":
/// why}</c>.</para>
/// <para><c>relationships</c>: source's type -> our type, <c>{"type", "reversed", "properties": {...}}</c> or <c>{"ignored":
/// why}</c>.</para>
/// <para>
/// A property: our property; a list of several; <c>{"property", "language", "values": {source's value: ours, or null for nothing}}</c>; or
/// <c>{"ignored": why}</c>. Words that a mapping does not list keep the meaning that the schema gives them.
/// </para>
/// </remarks>
internal sealed class MappingCompiler(GraphSchema schema, IDiagnosticSink diagnostics)
{
    private static readonly string[] Members = ["recognisedBy", "ignoredFiles", "kinds", "relationships", "rows"];
    private readonly RecordFaults _faults = new(diagnostics);

    /// <summary>Compiles the mapping; null when it has a fault, which was reported.</summary>
    public VocabularyMapping? Compile(SeedRecord record, string contentHash)
    {
        _faults.Start(record);
        var vocabulary = VocabularyBuilder.Build(schema);
        foreach (var (key, value) in MembersOf(record, 0))
        {
            switch (record.StringOf(key))
            {
                case "kinds" when IsMap(record, value):
                    CompileKinds(record, value, vocabulary);
                    break;
                case "relationships" when IsMap(record, value):
                    CompileRelationships(record, value, vocabulary);
                    break;
                case "recognisedBy" or "ignoredFiles" or "rows" or "kinds" or "relationships":
                    break;
                default:
                    _faults.ReportUnknown(key, DiagnosticCodes.UnknownField, $"A mapping has no member {record.Show(key)}.", Members);
                    break;
            }
        }

        var recognisedBy = ReadTexts(record, "recognisedBy");
        var ignoredFiles = ReadTexts(record, "ignoredFiles");
        return _faults.Count == 0 ? new VocabularyMapping(record.File, vocabulary, recognisedBy, ignoredFiles, contentHash) : null;
    }

    private void CompileKinds(SeedRecord record, int map, Vocabulary vocabulary)
    {
        foreach (var (key, value) in MembersOf(record, map))
        {
            var word = record.StringOf(key);
            if (IsIgnored(record, value))
            {
                vocabulary.Kinds.Set(word, new KindBinding(null, -1, new WordTable<FieldBinding>(), []));
                continue;
            }

            if (!IsMap(record, value))
            {
                continue;
            }

            var kindToken = record.Find(value, "kind"u8);
            var kindName = kindToken < 0 ? word : record.StringOf(kindToken);
            if (schema.FindKind(kindName) is not { } kind)
            {
                _faults.ReportUnknown(
                    Math.Max(kindToken, key),
                    DiagnosticCodes.InvalidMapping,
                    $"There is no kind {Excerpt.Quote(kindName)}.",
                    schema.Kinds.Select(known => known.Name));
                continue;
            }

            var fields = VocabularyBuilder.FieldsOf(kind, vocabulary.Names);
            CompileFields(record, value, fields);
            vocabulary.Kinds.Set(word, new KindBinding(kind.Name, kind.Index, fields, CompileConstants(record, value, fields)));
        }
    }

    private void CompileRelationships(SeedRecord record, int map, Vocabulary vocabulary)
    {
        foreach (var (key, value) in MembersOf(record, map))
        {
            if (IsIgnored(record, value))
            {
                vocabulary.Relationships.Set(
                    record.StringOf(key),
                    new RelationshipBinding(null, false, new WordTable<FieldBinding>(), new ulong[schema.Kinds.Length]));
                continue;
            }

            var isPlain = record.IsText(value);
            var typeToken = isPlain ? value : IsMap(record, value) ? record.Find(value, "type"u8) : -1;
            var typeName = record.StringOf(typeToken < 0 ? key : typeToken);
            if (schema.FindRelationshipType(typeName) is not { } type)
            {
                _faults.ReportUnknown(
                    typeToken < 0 ? key : typeToken,
                    DiagnosticCodes.InvalidMapping,
                    $"There is no relationship type {Excerpt.Quote(typeName)}.",
                    schema.RelationshipTypes.Select(known => known.Name));
                continue;
            }

            var fields = VocabularyBuilder.FieldsOf(type.Properties, type.Name);
            var isReversed = false;
            if (!isPlain)
            {
                CompileFields(record, value, fields);
                isReversed = record.Find(value, "reversed"u8) is var token and >= 0 && record.KindOf(token) == TokenKind.True;
            }

            vocabulary.Relationships.Set(
                record.StringOf(key),
                new RelationshipBinding(type.Name, isReversed, fields, VocabularyBuilder.TargetKindsOf(type, schema)));
        }
    }

    private void CompileFields(SeedRecord record, int map, WordTable<FieldBinding> fields)
    {
        var token = record.Find(map, "properties"u8);
        if (token < 0 || !IsMap(record, token))
        {
            return;
        }

        List<(string Word, FieldBinding Binding)> bindings = [];
        foreach (var (key, value) in MembersOf(record, token))
        {
            List<FieldTarget> targets = [];
            if (!IsIgnored(record, value))
            {
                CompileTargets(record, value, fields, targets);
            }

            bindings.Add((record.StringOf(key), targets.Count == 0 ? FieldBinding.Ignored : new FieldBinding([.. targets])));
        }

        // After all of them are found: a word of the source may be the name of another property of ours.
        foreach (var (word, binding) in bindings)
        {
            fields.Set(word, binding);
        }
    }

    private void CompileTargets(SeedRecord record, int value, WordTable<FieldBinding> fields, List<FieldTarget> targets)
    {
        if (record.KindOf(value) == TokenKind.List)
        {
            for (var item = value + 1; item < record.Next(value); item = record.Next(item))
            {
                CompileTargets(record, item, fields, targets);
            }

            return;
        }

        var nameToken = record.IsText(value) ? value : IsMap(record, value) ? record.Find(value, "property"u8) : -1;
        if (nameToken < 0)
        {
            _faults.Report(
                value, DiagnosticCodes.InvalidMapping, "A property is mapped to a property, to several, or listed as {\"ignored\": why}.");
            return;
        }

        if (!fields.TryFind(record.TextOf(nameToken), out var binding))
        {
            _faults.ReportUnknown(
                nameToken, DiagnosticCodes.InvalidMapping, $"There is no property {record.Show(nameToken)} to map to.", fields.Words);
            return;
        }

        var target = binding.Targets[0];
        if (nameToken == value)
        {
            targets.Add(target);
            return;
        }

        var languageToken = record.Find(value, "language"u8);
        targets.Add(target with
        {
            Language = languageToken < 0 ? null : record.StringOf(languageToken),
            Values = CompileValues(record, value, target.Rule.Value ?? target.Rule),
        });
    }

    private WordTable<string>? CompileValues(SeedRecord record, int map, FieldRule rule)
    {
        var token = record.Find(map, "values"u8);
        if (token < 0 || !IsMap(record, token))
        {
            return null;
        }

        WordTable<string> values = new();
        foreach (var (key, value) in MembersOf(record, token))
        {
            var meaning = record.StringOf(value);
            if (rule.Type == FieldType.Enum && meaning.Length > 0 && !rule.EnumWords!.TryFind(meaning, out meaning))
            {
                _faults.ReportUnknown(
                    value,
                    DiagnosticCodes.InvalidMapping,
                    $"{rule.Owner}.{rule.Name} has no value {record.Show(value)}.",
                    rule.EnumWords.Words);
                continue;
            }

            if (rule.Type is not (FieldType.Enum or FieldType.Text))
            {
                _faults.Report(
                    token,
                    DiagnosticCodes.InvalidMapping,
                    $"{rule.Owner}.{rule.Name} is no enum and no text: its values cannot be mapped one by one.");
                break;
            }

            values.Set(record.StringOf(key), meaning);
        }

        return values;
    }

    private (string Predicate, ClaimValue Value)[] CompileConstants(SeedRecord record, int map, WordTable<FieldBinding> fields)
    {
        var token = record.Find(map, "set"u8);
        if (token < 0 || !IsMap(record, token))
        {
            return [];
        }

        List<(string, ClaimValue)> constants = [];
        foreach (var (key, value) in MembersOf(record, token))
        {
            if (fields.TryFind(record.TextOf(key), out var binding)
                && binding.Targets is [{ Rule: { Type: FieldType.Enum } rule }]
                && rule.EnumWords!.TryFind(record.TextOf(value), out var name))
            {
                constants.Add((rule.Name, ClaimValue.Enum(name)));
            }
            else
            {
                _faults.Report(
                    key,
                    DiagnosticCodes.InvalidMapping,
                    $"{record.Show(key)} is no enum that has the value {record.Show(value)}.",
                    record.Show(value));
            }
        }

        return [.. constants];
    }

    private ImmutableArray<string> ReadTexts(SeedRecord record, string name)
    {
        var token = record.Find(0, System.Text.Encoding.ASCII.GetBytes(name));
        if (token < 0)
        {
            return [];
        }

        List<string> texts = [];
        for (var item = token + 1; item < record.Next(token); item = record.Next(item))
        {
            texts.Add(record.StringOf(item));
        }

        return [.. texts];
    }

    private bool IsMap(SeedRecord record, int token) =>
        record.KindOf(token) == TokenKind.Map || _faults.ReportType(token, "This part of a mapping", "an object");

    private static bool IsIgnored(SeedRecord record, int token) => record.KindOf(token) == TokenKind.Map && record.Find(token, "ignored"u8) >= 0;

    private static IEnumerable<(int Key, int Value)> MembersOf(SeedRecord record, int map)
    {
        for (var key = map + 1; key < record.Next(map); key = record.Next(key + 1))
        {
            yield return (key, key + 1);
        }
    }
}
