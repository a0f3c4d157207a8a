using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EduGraph.PropertyGraph.Claims;

/// <summary>A date as precise as its source gave it: a year, a month of a year, or a day.</summary>
/// <remarks>
/// Written as ISO 8601: <c>2025</c>, <c>2025-09</c>, <c>2025-09-15</c>. Years run from 1 to 9999, proleptic Gregorian.
/// Order is by first day, then the coarser before the finer, so that <c>2025 &lt; 2025-01 &lt; 2025-01-01</c>.
/// </remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private readonly int _packed; // yyyymmdd, with 00 for what the source left out; 0 is no date

    private PartialDate(int packed) => _packed = packed;

    /// <summary>Year, 1 to 9999.</summary>
    public int Year => _packed / 10_000;

    /// <summary>Month, 1 to 12; 0 where the source gave only a year.</summary>
    public int Month => _packed / 100 % 100;

    /// <summary>Day of the month, 1 to 31; 0 where the source gave none.</summary>
    public int Day => _packed % 100;

    /// <summary>How much of the date the source gave.</summary>
    public DatePrecision Precision => Day != 0 ? DatePrecision.Day : Month != 0 ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first day that the date may mean.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Day => First,
        DatePrecision.Month => new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month)),
        _ => new DateOnly(Year, 12, 31),
    };

    /// <summary>The date as one number, <c>yyyymmdd</c> with <c>00</c> for what is unknown; <see cref="FromPacked"/> reads it back.</summary>
    public int Packed => _packed;

    /// <summary>A whole day.</summary>
    public static PartialDate FromDay(DateOnly day) => new((day.Year * 10_000) + (day.Month * 100) + day.Day);

    /// <summary>Reads <see cref="Packed"/> back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is no date.</exception>
    public static PartialDate FromPacked(int packed)
    {
        var date = new PartialDate(packed);
        return date.IsValid() ? date : throw new ArgumentOutOfRangeException(nameof(packed), packed, "Not a date in the form yyyymmdd.");
    }

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>; nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date) => TryParse(text.AsSpan(), out date);

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10))
        {
            return false;
        }

        var packed = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7)
            {
                if (text[i] != '-')
                {
                    return false;
                }
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                packed = (packed * 10) + (text[i] - '0');
            }
            else
            {
                return false;
            }
        }

        packed *= text.Length switch { 4 => 10_000, 7 => 100, _ => 1 };
        date = new PartialDate(packed);
        // "2025-00" and "2025-09-00" are no way to say less.
        return date.IsValid() && (text.Length < 7 || date.Month != 0) && (text.Length < 10 || date.Day != 0);
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        var byFirstDay = First.CompareTo(other.First);
        return byFirstDay != 0 ? byFirstDay : Precision.CompareTo(other.Precision);
    }

    /// <summary>ISO 8601, as long as it is precise.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private bool IsValid() =>
        Year is >= 1 and <= 9999
        && Month is >= 0 and <= 12
        && (Month != 0 || Day == 0)
        && (Day == 0 || Day <= DateTime.DaysInMonth(Year, Month));
}
