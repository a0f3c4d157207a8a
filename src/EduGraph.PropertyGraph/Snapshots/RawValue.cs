using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A claim's value in twelve bytes: texts by index (with the index of the language in the upper half), mentions by <c>mentionIndex</c>.</summary>
internal readonly record struct RawValue(ValueKind Kind, long Bits)
{
    /// <summary>Text index of a text or enum value.</summary>
    public int Text => (int)(uint)Bits;

    /// <summary>Text index of a text's language.</summary>
    public int LanguageText => (int)(Bits >> 32);

    public bool IsText => Kind is ValueKind.Text or ValueKind.Enum;

    public int Mention => (int)Bits;

    public double Number => BitConverter.Int64BitsToDouble(Bits);

    public static RawValue OfText(ValueKind kind, int text, int languageText) => new(kind, (uint)text | ((long)languageText << 32));

    /// <summary>Order by kind, then by size: texts by code point, then by language; mentions and nodes by position.</summary>
    public static int Compare(RawValue left, RawValue right, TextPool texts)
    {
        if (left.Kind != right.Kind)
        {
            return left.Kind.CompareTo(right.Kind);
        }

        if (left.Bits == right.Bits)
        {
            return 0;
        }

        if (left.Kind == ValueKind.Number)
        {
            return left.Number.CompareTo(right.Number);
        }

        if (!left.IsText)
        {
            return left.Bits.CompareTo(right.Bits);
        }

        var byText = left.Text == right.Text ? 0 : texts.Utf8(left.Text).SequenceCompareTo(texts.Utf8(right.Text));
        return byText != 0 ? byText : texts.Utf8(left.LanguageText).SequenceCompareTo(texts.Utf8(right.LanguageText));
    }
}
