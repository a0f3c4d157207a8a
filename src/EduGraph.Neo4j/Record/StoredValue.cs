using System.Collections.Frozen;
using EduGraph.Neo4j.Access;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Neo4j.Record;

/// <summary>A <see cref="ClaimValue"/> as a property of the server's own types, its kind beside it.</summary>
internal static class StoredValue
{
    /// <summary>The kinds by their names; a new kind needs a new format.</summary>
    public static readonly FrozenDictionary<ValueKind, string> KindNames =
        Enum.GetValues<ValueKind>().ToFrozenDictionary(kind => kind, kind => kind.ToString());

    private static readonly FrozenDictionary<string, ValueKind> Kinds = KindNames.ToFrozenDictionary(entry =>
        entry.Value, entry => entry.Key);

    public static object Of(in ClaimValue value) => value.Kind switch
    {
        ValueKind.Text or ValueKind.Enum => value.AsText,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Number => value.AsNumber,
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Date => value.AsDate.ToString(),
        ValueKind.Mention => (long)value.AsMention,
        _ => throw new ArgumentException($"The value kind {value.Kind} is not known.", nameof(value)),
    };

    /// <exception cref="DamagedRecordException">The value is not of its kind, or the kind is not known.</exception>
    public static ClaimValue Read(string kindName, object? value, string? language) => (KindOf(kindName), value) switch
    {
        (ValueKind.Text, string text) => ClaimValue.Text(text, language is null ? null : string.Intern(language)),
        (ValueKind.Enum, string name) => ClaimValue.Enum(string.Intern(name)),
        (ValueKind.Integer, long number) => ClaimValue.Integer(number),
        (ValueKind.Number, double number) when double.IsFinite(number) => ClaimValue.Number(number),
        (ValueKind.Boolean, bool truth) => ClaimValue.Boolean(truth),
        (ValueKind.Date, string text) when PartialDate.TryParse(text, out var date) => ClaimValue.Date(date),
        (ValueKind.Mention, long ordinal) => ClaimValue.Mention((int)ordinal),
        _ => throw new DamagedRecordException($"{value ?? "nothing"} is no value of the kind {kindName}"),
    };

    public static ValueKind KindOf(string name) =>
        Kinds.TryGetValue(name, out var kind) ? kind : throw new DamagedRecordException($"the value kind \"{name}\" is not known");
}
