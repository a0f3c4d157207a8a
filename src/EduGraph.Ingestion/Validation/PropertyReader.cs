using System.Collections.Immutable;
using EduGraph.Ingestion.Reading;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>Reads the value of a property into claims: a plain value, a value with details, or a list of them.</summary>
internal sealed class PropertyReader(RecordFaults faults, ScalarReader scalars, DetailsReader detailsReader, ReadingLimits limits)
{
    private const string ExternalIdScheme = "scheme";

    private readonly List<Qualifier> _qualifiers = [];

    /// <summary>Adds the claims that a value makes of a subject.</summary>
    public void Read(int token, int subject, FieldTarget target, in ClaimDetails details, List<Claim> claims)
    {
        var record = faults.Record;
        switch (record.KindOf(token))
        {
            case TokenKind.Null:
                break;
            case TokenKind.List:
                ReadList(token, subject, target, details, claims);
                break;
            case TokenKind.Map:
                ReadMap(token, subject, target, details, claims);
                break;
            default:
                ReadPlain(token, subject, target, details, claims);
                break;
        }
    }

    /// <summary>
    /// Reads a plain value through the words of a mapping. False when there is nothing to keep: a fault, or a word that says nothing.
    /// </summary>
    public bool TryReadValue(int token, FieldTarget target, string? language, out ClaimValue value)
    {
        var rule = target.Rule.Value ?? target.Rule;
        if (target.Values is not { } words)
        {
            return scalars.TryRead(token, rule, language, out value);
        }

        value = default;
        var record = faults.Record;
        var word = record.KindOf(token) switch
        {
            TokenKind.True => "true"u8,
            TokenKind.False => "false"u8,
            _ => record.TextOf(token),
        };
        if (!words.TryFind(word, out var meaning))
        {
            return faults.ReportUnknown(
                token,
                DiagnosticCodes.UnknownValue,
                $"The mapping gives {record.Show(token)} no meaning as {rule.Owner}.{rule.Name}.",
                words.Words);
        }

        if (meaning.Length == 0)
        {
            return false;
        }

        value = rule.Type == FieldType.Enum ? ClaimValue.Enum(meaning) : ClaimValue.Text(meaning, language);
        return true;
    }

    private void ReadList(int token, int subject, FieldTarget target, in ClaimDetails details, List<Claim> claims)
    {
        var record = faults.Record;
        if (record.LengthOf(token) > limits.ListLengthMax)
        {
            faults.Report(
                token,
                DiagnosticCodes.ListTooLong,
                $"{target.Rule.Owner}.{target.Rule.Name} has {record.LengthOf(token)} values; at most {limits.ListLengthMax} are read.",
                $"{record.LengthOf(token)} values",
                $"at most {limits.ListLengthMax}");
            return;
        }

        // A property that holds one value can be claimed in several ways, but then each says where: a bare list is a mistake.
        var areDetailsNeeded = target.Rule.Type != FieldType.Details;
        for (var item = token + 1; item < record.Next(token); item = record.Next(item))
        {
            if (record.KindOf(item) == TokenKind.List || (areDetailsNeeded && record.KindOf(item) != TokenKind.Map))
            {
                faults.ReportType(
                    item, $"Each of several values of {target.Rule.Owner}.{target.Rule.Name}", "an object with \"value\" and \"locator\"");
            }
            else
            {
                Read(item, subject, target, details, claims);
            }
        }
    }

    private void ReadPlain(int token, int subject, FieldTarget target, in ClaimDetails details, List<Claim> claims)
    {
        var rule = target.Rule;
        var language = LanguageOf(target, details);
        if (!TryReadValue(token, target, language, out var value))
        {
            return;
        }

        if (rule.Type == FieldType.Details)
        {
            _qualifiers.Clear();
            _qualifiers.AddRange(target.Qualifiers);
            if (!TryFinish(token, token, rule, ref value))
            {
                return;
            }
        }

        Add(subject, rule.Name, value, target.Qualifiers, details, claims);
    }

    private void ReadMap(int token, int subject, FieldTarget target, in ClaimDetails outer, List<Claim> claims)
    {
        var record = faults.Record;
        var rule = target.Rule;
        var details = outer;
        var valueToken = -1;
        _qualifiers.Clear();
        _qualifiers.AddRange(target.Qualifiers);
        if (record.FindDuplicate(token) is var duplicate and >= 0)
        {
            faults.Report(
                duplicate,
                DiagnosticCodes.DuplicateMember,
                $"The member {record.Show(duplicate)} stands here twice.",
                record.StringOf(duplicate));
            return;
        }

        for (var key = token + 1; key < record.Next(token); key = record.Next(key + 1))
        {
            if (record.TextOf(key).SequenceEqual("value"u8))
            {
                valueToken = key + 1;
            }
            else if (!detailsReader.TryRead(key, ref details) && !TryReadDetail(key, rule))
            {
                return;
            }
        }

        if (valueToken < 0)
        {
            faults.Report(token, DiagnosticCodes.MissingField, $"{rule.Owner}.{rule.Name} has an object without \"value\".", null, "value");
            return;
        }

        if (record.KindOf(valueToken) is TokenKind.Map or TokenKind.List)
        {
            faults.ReportType(valueToken, $"{rule.Owner}.{rule.Name}", "a single value");
            return;
        }

        if (TryReadValue(valueToken, target, LanguageOf(target, details), out var value)
            && (rule.Type != FieldType.Details || TryFinish(token, valueToken, rule, ref value)))
        {
            _qualifiers.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            Add(subject, rule.Name, value, [.. _qualifiers], details, claims);
        }
    }

    private bool TryReadDetail(int key, FieldRule rule)
    {
        var record = faults.Record;
        if (rule.Details is not { } details || !details.TryFind(record.TextOf(key), out var detail))
        {
            var known = rule.Details?.Words ?? [];
            return faults.ReportUnknown(
                key,
                DiagnosticCodes.UnknownField,
                $"{rule.Owner}.{rule.Name} has no detail {record.Show(key)}.",
                known.Concat(["value", "locator", "language", "rank", "confidence"]));
        }

        if (record.KindOf(key + 1) == TokenKind.Null)
        {
            return true;
        }

        if (!scalars.TryRead(key + 1, detail, null, out var value))
        {
            return false;
        }

        _qualifiers.RemoveAll(qualifier => qualifier.Name == detail.Name);
        _qualifiers.Add(new Qualifier(detail.Name, value));
        return true;
    }

    // A detailed value is whole: it has the details that it must have, and an id has its register's form.
    private bool TryFinish(int token, int valueToken, FieldRule rule, ref ClaimValue value)
    {
        foreach (var required in rule.RequiredDetails)
        {
            if (!_qualifiers.Exists(qualifier => qualifier.Name == required.Name))
            {
                return faults.Report(
                    token,
                    DiagnosticCodes.MissingField,
                    $"{rule.Owner}.{rule.Name} has a value without \"{required.Name}\".",
                    null,
                    required.Name);
            }
        }

        if (!rule.IsExternalId)
        {
            return true;
        }

        var scheme = _qualifiers.Find(qualifier => qualifier.Name == ExternalIdScheme).Value.AsText;
        if (ExternalIdForms.Normalise(scheme, value.AsText) is not { } id)
        {
            var example = ExternalIdForms.Example(scheme);
            return faults.Report(
                valueToken,
                DiagnosticCodes.InvalidExternalId,
                $"Not an id of {scheme}: {faults.Record.Show(valueToken)}. They look like \"{example}\".",
                faults.Record.StringOf(valueToken),
                example);
        }

        value = ClaimValue.Text(id);
        return true;
    }

    private static void Add(
        int subject,
        string predicate,
        ClaimValue value,
        ImmutableArray<Qualifier> qualifiers,
        in ClaimDetails details,
        List<Claim> claims) =>
        claims.Add(new Claim
        {
            Subject = subject,
            Predicate = predicate,
            Value = value,
            Qualifiers = qualifiers,
            Locator = details.Locator,
            Rank = details.Rank,
            Confidence = details.Confidence,
        });

    // The record's language is that of its names; other texts have one only where they say so themselves.
    private static string? LanguageOf(FieldTarget target, in ClaimDetails details) => target.Language ?? details.Language;
}
