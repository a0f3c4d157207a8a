using System.Globalization;

namespace EduGraph.Resolution.Names;

/// <summary>Ordinals in Chinese and Thai text: 第十二届, 第3次, 首届, ครั้งที่ 9.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The end of the ordinal that begins at <paramref name="start"/>, or <paramref name="start"/> where none does.</summary>
    public static int End(string text, int start, out int number)
    {
        number = 0;
        if (text[start] == '首' && start + 1 < text.Length && text[start + 1] is ('届' or '次'))
        {
            number = 1;
            return start + 2;
        }

        bool isThai = string.CompareOrdinal(text, start, "ครั้งที่", 0, "ครั้งที่".Length) == 0;
        if (text[start] != '第' && !isThai)
        {
            return start;
        }

        int position = start + (isThai ? "ครั้งที่".Length : 1);
        position += position < text.Length && text[position] == ' ' ? 1 : 0;
        int end = position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '十' || Digits.Contains(text[end], StringComparison.Ordinal)))
        {
            end++;
        }

        if (end == position || end - position > 4)
        {
            return start;
        }

        number = Value(text[position..end]);
        while (end < text.Length && text[end] is (' ' or '届' or '次' or '期'))
        {
            end++;
        }

        return end;
    }

    private static int Value(string numeral)
    {
        if (char.IsAsciiDigit(numeral[0]))
        {
            return int.TryParse(numeral, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;
        }

        int ten = numeral.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return Digits.IndexOf(numeral[^1], StringComparison.Ordinal);
        }

        int tens = ten == 0 ? 1 : Digits.IndexOf(numeral[ten - 1], StringComparison.Ordinal);
        int ones = ten + 1 < numeral.Length ? Digits.IndexOf(numeral[ten + 1], StringComparison.Ordinal) : 0;
        return (tens * 10) + ones;
    }
}
