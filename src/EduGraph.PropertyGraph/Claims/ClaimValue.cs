using System.Globalization;

namespace EduGraph.PropertyGraph.Claims;

/// <summary>A typed value as a source gave it: a property's value, a qualifier's, or the other end of a relationship.</summary>
/// <remarks>16 bytes of number and kind beside two references; numbers, dates and mentions need no heap.</remarks>
public readonly record struct ClaimValue
{
    private readonly string? _text;
    private readonly string? _language;
    private readonly long _bits;

    private ClaimValue(ValueKind kind, long bits, string? text, string? language)
    {
        Kind = kind;
        _bits = bits;
        _text = text;
        _language = language;
    }

    /// <summary>What is held.</summary>
    public ValueKind Kind { get; }

    /// <summary>BCP 47 tag of a text's language; null where unknown or where the value is no text.</summary>
    public string? Language => _language;

    /// <summary>The text, or the enum value's name.</summary>
    /// <exception cref="InvalidOperationException">Another kind is held.</exception>
    public string AsText => Kind is ValueKind.Text or ValueKind.Enum ? _text! : throw Wrong("a text");

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidOperationException">Another kind is held.</exception>
    public long AsInteger => Kind == ValueKind.Integer ? _bits : throw Wrong("a whole number");

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">Another kind is held.</exception>
    public double AsNumber => Kind == ValueKind.Number ? BitConverter.Int64BitsToDouble(_bits) : throw Wrong("a number");

    /// <summary>The truth value.</summary>
    /// <exception cref="InvalidOperationException">Another kind is held.</exception>
    public bool AsBoolean => Kind == ValueKind.Boolean ? _bits != 0 : throw Wrong("a truth value");

    /// <summary>The date.</summary>
    /// <exception cref="InvalidOperationException">Another kind is held.</exception>
    public PartialDate AsDate => Kind == ValueKind.Date ? PartialDate.FromPacked((int)_bits) : throw Wrong("a date");

    /// <summary>The <see cref="Mention.Ordinal"/> of a thing in the same document.</summary>
    /// <exception cref="InvalidOperationException">Another kind is held.</exception>
    public int AsMention => Kind == ValueKind.Mention ? (int)_bits : throw Wrong("a mention");

    /// <summary>A text in a language (BCP 47) or of unknown language.</summary>
    public static ClaimValue Text(string text, string? language = null) => new(ValueKind.Text, 0, text, language);

    /// <summary>A value of an enum, by name.</summary>
    public static ClaimValue Enum(string name) => new(ValueKind.Enum, 0, name, null);

    /// <summary>A whole number.</summary>
    public static ClaimValue Integer(long value) => new(ValueKind.Integer, value, null, null);

    /// <summary>A finite number. Negative zero becomes zero: not every store keeps its sign, and nothing that is measured has one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Infinite or not a number: JSON cannot say it.</exception>
    public static ClaimValue Number(double value) => double.IsFinite(value)
        ? new(ValueKind.Number, BitConverter.DoubleToInt64Bits(value + 0.0), null, null)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A number of the graph is finite.");

    /// <summary>A truth value.</summary>
    public static ClaimValue Boolean(bool value) => new(ValueKind.Boolean, value ? 1 : 0, null, null);

    /// <summary>A date.</summary>
    public static ClaimValue Date(PartialDate date) => new(ValueKind.Date, date.Packed, null, null);

    /// <summary>A thing of the same document.</summary>
    public static ClaimValue Mention(int ordinal) => new(ValueKind.Mention, ordinal, null, null);

    /// <summary>The value as text: what exports and messages show. A mention shows its ordinal with a <c>#</c>.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Number => AsNumber.ToString("R", CultureInfo.InvariantCulture),
        ValueKind.Boolean => _bits != 0 ? "true" : "false",
        ValueKind.Date => AsDate.ToString(),
        ValueKind.Mention => string.Create(CultureInfo.InvariantCulture, $"#{_bits}"),
        _ => _text ?? "",
    };

    private InvalidOperationException Wrong(string expected) => new($"The value is {Kind}, not {expected}.");
}
