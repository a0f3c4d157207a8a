using System.Globalization;

namespace EduGraph.GraphQL.Coercion;

/// <summary>Numbers as JavaScript has them, which is how messages and ids show them.</summary>
internal static class Numbers
{
    // From here on, ECMAScript writes a number with an exponent (Number::toString).
    private const int PlainDigitsMax = 21;
    private const int PlainZerosMax = 6;

    /// <summary>The number that a .NET value holds, or a text if asked; null if it holds none.</summary>
    public static double? FromValue(object value, bool withText = true) => value switch
    {
        double number => number,
        int or long or short or byte or sbyte or ushort or uint or ulong or float or decimal =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text when withText && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        _ => null,
    };

    /// <summary>Whether a text is an integer without leading zeros.</summary>
    public static bool IsIntegerText(string text)
    {
        ReadOnlySpan<char> digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length == 1 || digits[0] != '0');
    }

    /// <summary>The number as JavaScript's <c>String(number)</c> writes it.</summary>
    public static string ToText(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        if (number == 0)
        {
            return "0";
        }

        // The shortest text that gives the number back: 0.00012, 123.45 or 1.5E-07.
        string[] parts = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        int exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int wholeLength = point < 0 ? parts[0].Length : point;
        string digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        int leadingZeroCount = digits.Length - digits.TrimStart('0').Length;
        string significant = digits.Trim('0');
        return (number < 0 ? "-" : "") + Layout(significant, wholeLength + exponent - leadingZeroCount);
    }

    /// <param name="digits">k digits without zeros at either end.</param>
    /// <param name="position">n: the number is 0.digits times ten to the n-th.</param>
    private static string Layout(string digits, int position)
    {
        if (position is > 0 and <= PlainDigitsMax)
        {
            return digits.Length <= position
                ? digits.PadRight(position, '0')
                : $"{digits[..position]}.{digits[position..]}";
        }

        if (position is > -PlainZerosMax and <= 0)
        {
            return $"0.{new string('0', -position)}{digits}";
        }

        string mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        int exponent = position - 1;
        return $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
    }
}
