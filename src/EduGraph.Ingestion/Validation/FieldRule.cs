namespace EduGraph.Ingestion.Validation;

/// <summary>A property of a kind, of a relationship or of a detailed value: what may stand in it.</summary>
internal sealed class FieldRule
{
    /// <summary>Name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>What it belongs to, for messages: <c>Agreement</c>, <c>SIGNED</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>What it holds.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Whether a detailed value must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words of its enum, each with the schema's name of the value.</summary>
    public WordTable<string>? EnumWords { get; init; }

    /// <summary>Of a detailed value: the field <c>value</c>.</summary>
    public FieldRule? Value { get; init; }

    /// <summary>Of a detailed value: its other fields.</summary>
    public WordTable<FieldRule>? Details { get; init; }

    /// <summary>Of a detailed value: the fields that it must have, without <c>value</c>.</summary>
    public IReadOnlyList<FieldRule> RequiredDetails { get; init; } = [];

    /// <summary>Least number that is believed.</summary>
    public double? Min { get; init; }

    /// <summary>Greatest number that is believed.</summary>
    public double? Max { get; init; }

    /// <summary>Of a thing: the kinds it may be of, one bit a kind.</summary>
    public ulong NodeKinds { get; init; }

    /// <summary>Whether each value is the id of a register, named by the detail <c>scheme</c>.</summary>
    public bool IsExternalId { get; init; }
}
